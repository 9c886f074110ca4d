import { createServer, type Socket } from 'node:net';

/**
 * `refuse`: says that it is closed; `hang`: takes the connection and says nothing; `die`: hangs up in mid-message;
 * `drip`: answers byte by byte; `well`: as it should.
 */
export type SmtpMood = 'refuse' | 'hang' | 'die' | 'drip' | 'well';

const DRIP_MS = 4;

export interface MoodySmtp {
  readonly port: number;
  mood: SmtpMood;
  /** How often each alert's message was taken, by alert id. */
  readonly taken: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

/** A small SMTP server on a real socket that can be ill in every way a real one is. */
export async function openMoodySmtp(): Promise<MoodySmtp> {
  const taken = new Map<string, number>();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    converse(socket, moody, taken);
  });
  const moody: { mood: SmtpMood } = { mood: 'well' };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return Object.assign(moody, {
    port: address.port,
    taken,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  });
}

function converse(socket: Socket, moody: { readonly mood: SmtpMood }, taken: Map<string, number>): void {
  let rest = '';
  let message: string | null = null;
  let speaking = Promise.resolve();

  function say(line: string): void {
    const bytes = `${line}\r\n`;
    if (moody.mood === 'hang') return;
    if (moody.mood !== 'drip') {
      speaking = speaking.then(() => void socket.write(bytes));
      return;
    }
    for (const byte of bytes)
      speaking = speaking.then(async () => {
        await new Promise((resolve) => setTimeout(resolve, DRIP_MS));
        socket.write(byte);
      });
  }

  function hear(line: string): void {
    if (message !== null) {
      if (moody.mood === 'die') socket.destroy();
      else if (line === '.') keep();
      else message += `${line}\n`;
      return;
    }
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'DATA') {
      message = '';
      say('354 go on');
    } else if (verb === 'QUIT') {
      say('221 bye');
      socket.end();
    } else say('250 ok');
  }

  function keep(): void {
    const id = /^Message-ID: <([0-9a-f-]{36})@/im.exec(message ?? '')?.[1];
    if (id !== undefined) taken.set(id, (taken.get(id) ?? 0) + 1);
    message = null;
    say('250 kept');
  }

  if (moody.mood === 'refuse') {
    socket.end('421 closed for today\r\n');
    return;
  }
  say('220 ready');
  socket.on('data', (data) => {
    const lines = (rest + data.toString('latin1')).split('\r\n');
    rest = lines.pop() ?? '';
    if (moody.mood === 'die' && message !== null) socket.destroy();
    else lines.forEach(hear);
  });
}
