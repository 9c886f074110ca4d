import { SMTPServer } from 'smtp-server';
import { startBenchTerminal } from './delivery/benchTerminal';
import { playMarket } from './delivery/marketProcess';
import { percentile } from './delivery/percentile';

interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly note?: string;
}

const ALERTS = 60;

export const name = 'email-fallback';

/** From the commit of an alert that nobody confirms to its e-mail in a local mailbox, ten alerts a second. */
export async function run(): Promise<Row[]> {
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
  await playMarket({ httpPort, bridgePort, ...terminal.secrets, clients: 1, alerts: ALERTS, perSecond: 10 });
  const patience = performance.now() + 30_000;
  while (receivedAt.size < ALERTS && performance.now() < patience)
    await new Promise((resolve) => setTimeout(resolve, 50));
  await stop();
  await new Promise<void>((resolve) => mail.close(() => resolve()));

  const ways = [...receivedAt].map(([id, at]) => (at - (committedAt.get(id) ?? NaN)) / 1000);
  return [
    {
      what: 'commit to mailbox, p50',
      value: percentile(ways, 0.5),
      unit: 's',
      note: '3 s of them wait for somebody',
    },
    { what: 'commit to mailbox, p99', value: percentile(ways, 0.99), unit: 's', note: 'at most 8' },
    { what: 'e-mails lost', value: ALERTS - receivedAt.size, unit: 'alerts' },
    { what: 'e-mails twice', value: duplicates, unit: 'alerts' },
  ];
}
