import { createServer } from 'node:net';
import type { PortCode } from '../ownPort';
import type { Finding } from './finding';

export interface PortCheck {
  readonly check: PortCode;
  readonly host: string;
  readonly port: number;
  /** Vigia is running on this data folder. */
  readonly running: boolean;
  /** It is the one that listens here, as far as is known. */
  readonly held: boolean;
  /** The key of the settings that moves it. */
  readonly key: 'server.port' | 'bridge.port';
}

/** A port: free for Vigia, or held by the Vigia that is running. */
export async function checkPort({ check, host, port, running, held, key }: PortCheck): Promise<Finding> {
  const failure = await bind(host, port);
  const at = `${host}:${port}`;
  if (failure === null) {
    const text = running
      ? {
          pt: `O Vigia está aberto, mas ${at} não está em uso.`,
          en: `Vigia is running, but ${at} is not in use.`,
        }
      : { pt: `A porta ${at} está livre.`, en: `Port ${at} is free.` };
    return { check, level: running ? 'warning' : 'ok', text };
  }
  if (failure === 'EADDRINUSE' && held)
    return {
      check,
      level: 'ok',
      text: { pt: `A porta ${at} está em uso, como deve.`, en: `Port ${at} is in use, as it should be.` },
    };
  const text = {
    pt: `A porta ${at} não pode ser usada (${failure}). Feche o programa que a usa ou mude ${key} em alertas.yaml.`,
    en: `Port ${at} cannot be used (${failure}). Close the program that uses it, or change ${key} in alertas.yaml.`,
  };
  return { check, level: 'problem', text };
}

function bind(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(null)));
  });
}
