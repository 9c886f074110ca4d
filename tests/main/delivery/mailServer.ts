import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { onTestFinished } from 'vitest';

const fixtures = join(import.meta.dirname, 'fixtures');
export const CERTIFICATE = readFileSync(join(fixtures, 'mail.cert.pem'), 'utf8');
const KEY = readFileSync(join(fixtures, 'mail.key.pem'), 'utf8');

/** A real SMTP server on a free port, with its mailbox. */
export interface MailServer {
  readonly port: number;
  /** Every message as it came, oldest first. */
  readonly mailbox: string[];
  /** Connections accepted so far. */
  connections: number;
  /** Resolves when the mailbox holds this many. */
  received(count: number): Promise<void>;
}

export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const mailbox: string[] = [];
  const wake: (() => void)[] = [];
  const box: MailServer = {
    port: 0,
    mailbox,
    connections: 0,
    async received(count) {
      while (mailbox.length < count) await new Promise<void>((resolve) => wake.push(resolve));
    },
  };
  const server = new SMTPServer({
    key: KEY,
    cert: CERTIFICATE,
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 10,
    onConnect: (_session, done) => {
      box.connections += 1;
      done();
    },
    onData: (stream, _session, done) => {
      void text(stream).then((message) => {
        mailbox.push(message);
        for (const one of wake.splice(0)) one();
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return Object.assign(box, { port: address.port });
}
