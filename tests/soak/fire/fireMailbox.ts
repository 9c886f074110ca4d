import { SMTPServer } from 'smtp-server';

export interface FireMailbox {
  readonly port: number;
  /** How often each alert's message was taken, by alert id. */
  readonly taken: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

/** A real SMTP server that takes everything. */
export async function openFireMailbox(): Promise<FireMailbox> {
  const taken = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      let message = '';
      stream.on('data', (chunk: Buffer) => (message += chunk.toString('latin1')));
      stream.on('end', () => {
        const id = /^Message-ID: <([0-9a-f-]{36})@/im.exec(message)?.[1];
        if (id !== undefined) taken.set(id, (taken.get(id) ?? 0) + 1);
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return { port: address.port, taken, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
