import { appendFileSync } from 'node:fs';
import { channelsOf } from '../../../main/compose/channelsOf';
import { openFoundation } from '../../../main/compose/foundation';
import { createDesktopChannel } from '../../../main/delivery/desktop';
import { createOutboxWorker } from '../../../main/delivery/outboxWorker';
import { createServer } from '../../../main/server/createServer';
import type { FirePlan } from './firePlan';
import { fireCandles } from './fireCandles';

// A terminal with every part but the window, that plays candles as fast as it can from where its database stands,
// delivers what it finds and ends when nothing waits any more: fireTerminal.cjs PLAN. It is made to be killed.

const plan = JSON.parse(process.argv[2] ?? '') as FirePlan;
const opened = openFoundation(
  { dataDir: plan.root, configFile: plan.configFile },
  new Set(['desktop', 'email']),
);
if (!opened.ok) throw new Error(opened.problem.text.en);
const { settings, secrets, clock, scheduler, log, pipeline, close } = opened.value;
const language = (): 'pt' => 'pt';

const desktop = createDesktopChannel({
  platform: {
    isSupported: () => true,
    show({ title, body }, events) {
      // On disk before it is confirmed: what was shown stays shown.
      appendFileSync(plan.shownFile, `${JSON.stringify({ title, body })}\n`);
      events.shown();
    },
  },
  language,
  clock,
  scheduler,
  onClick: () => undefined,
  onFoldedClick: () => undefined,
});
const parts = {
  settings: () => settings.all,
  secrets: opened.value.channelVault.secrets,
  terminal: pipeline.terminal,
};
const worker = createOutboxWorker({
  outbox: pipeline.outbox,
  publisher: pipeline.terminal,
  channels: [
    desktop,
    ...channelsOf({ ...parts, clock, scheduler, language, zoneOf: () => 'America/Sao_Paulo' })(),
  ],
  settings: () => settings.delivery,
  clock,
  scheduler,
  log,
  notice: (notice) => pipeline.notify(notice),
  userActive: () => false,
});
const server = createServer({
  host: '127.0.0.1',
  port: 0,
  token: secrets.apiToken,
  terminal: pipeline.terminal,
  clock,
  scheduler,
  log,
  version: 'fire',
  publicConfig: () => ({}),
  health: () => ({ healthy: true, feed: 'live', problems: [] }),
});

async function play(): Promise<void> {
  const started = await server.start();
  if (!started.ok) throw new Error(started.text.en);
  worker.start();
  const { instrument, candles } = fireCandles(plan.marketFile, plan.candles);
  const key = { symbol: instrument.symbol, timeframe: 'M5' } as const;
  const { last } = pipeline.market.openSeries({ instrument, timeframe: 'M5', source: 'bridge', basis: null });
  process.stdout.write(`${JSON.stringify({ port: started.port, token: secrets.apiToken })}\n`);
  for (const [at, candle] of candles.entries()) {
    // The last stored candle comes once more, as the protocol has it.
    if (last !== null && candle.time < last.time) continue;
    const previousTime = candles[at - 1]?.time ?? null;
    const how = { provisional: false, revision: false, origin: 'live', receivedAt: clock.now() } as const;
    const verdict = pipeline.market.apply(key, { candle, previousTime, ...how });
    if (verdict.kind === 'gap') throw new Error(JSON.stringify(verdict));
    await new Promise((resolve) => setImmediate(resolve));
  }
  process.stdout.write('played\n');
  const waiting = (): number => Object.values(pipeline.outbox.depth()).reduce((sum, rows) => sum + rows, 0);
  while (waiting() > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  // Whoever listens says when it has heard everything.
  await new Promise((resolve) => process.stdin.once('data', resolve));
  await worker.stop();
  await server.stop();
  close();
  process.exit();
}

void play();
