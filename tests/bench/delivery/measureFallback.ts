import { SMTPServer } from 'smtp-server';
import { startBenchTerminal } from './benchTerminal';
import { playMarket } from './marketProcess';
import { percentile } from './percentile';

export interface Fallback {
  /** From the commit of an alert that nobody confirms to its e-mail in the mailbox, seconds. */
  readonly p50: number;
  readonly p99: number;
  readonly lost: number;
  readonly twice: number;
}

/** Ten alerts a second that nobody confirms, and a real SMTP server on this computer. */
export async function measureFallback(alerts: number): Promise<Fallback> {
  const receivedAt = new Map<string, number>();
  let duplicates = 0;
  const mail = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      let message = '';
      stream.on('data', (chunk: Buffer) => (message += chunk.toString('latin1')));
      stream.on('end', () => {
        const id = /^Message-ID: <([0-9a-f-]{36})@/im.exec(message)?.[1] ?? '';
        if (receivedAt.has(id)) duplicates += 1;
        else receivedAt.set(id, performance.timeOrigin + performance.now());
        done();
      });
    },
  });
  await new Promise<void>((resolve) => mail.listen(0, '127.0.0.1', resolve));
  const address = mail.server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const { terminal, httpPort, bridgePort, stop } = await startBenchTerminal(`
email:
  enabled: true
  high: fallback
  host: 127.0.0.1
  port: ${port}
  security: none
  from: vigia@bench.example
  to: trader@bench.example
`);
  const committedAt = new Map<string, number>();
  terminal.port.subscribe((event) => {
    if (event.type !== 'alert' || event.alert.reason !== null) return;
    committedAt.set(event.alert.id, event.alert.stages.committedAt ?? event.alert.detectedAt);
  });
  await playMarket({ httpPort, bridgePort, ...terminal.secrets, clients: 1, alerts, perSecond: 10 });
  const patience = performance.now() + 30_000;
  while (receivedAt.size < alerts && performance.now() < patience)
    await new Promise((resolve) => setTimeout(resolve, 50));
  await stop();
  await new Promise<void>((resolve) => mail.close(() => resolve()));

  const ways = [...receivedAt].map(([id, at]) => (at - (committedAt.get(id) ?? NaN)) / 1000);
  return {
    p50: percentile(ways, 0.5),
    p99: percentile(ways, 0.99),
    lost: alerts - receivedAt.size,
    twice: duplicates,
  };
}
