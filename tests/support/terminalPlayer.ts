import { createEngine } from '../../app/engine/createEngine';
import { DEFAULT_ENGINE_SETTINGS } from '../../app/engine/engineSettings';
import { ENGINE_VERSION } from '../../app/engine/engineVersion';
import { createSystemClock } from '../../main/clock';
import { dataFolderAt, ensureDataFolder } from '../../main/dataFolder';
import { createPipeline } from '../../main/pipeline';
import { createSystemScheduler } from '../../main/scheduler';
import { openStorage } from '../../main/storage/openStorage';
import { terminalCandles, TEST_INSTRUMENT, TEST_KEY } from './terminalCandles';

// A process that plays candles through the pipeline as fast as it can, from where the database stands, as a bridge
// would: terminalPlayer.cjs FOLDER COUNT. It is made to be killed.

const [root = '', count = ''] = process.argv.slice(2);
const folder = dataFolderAt(root);
ensureDataFolder(folder);
const stamp = { configHash: 'c', settingsHash: 'c', appVersion: 'test', engineVersion: ENGINE_VERSION };
const clock = createSystemClock();
const opened = openStorage({ folder, stamp, now: clock.now() });
if (!opened.ok) throw new Error(opened.problem.text.en);
const { storage } = opened.value;
const piped = createPipeline({
  storage,
  makeEngine: () => createEngine(DEFAULT_ENGINE_SETTINGS),
  plan: ({ reason }, now) => (reason === null ? [{ channel: 'desktop', dueAt: now }] : []),
  levelDefaults: { enabled: true, severity: 'high' },
  clock,
  scheduler: createSystemScheduler(),
  log: () => undefined,
  version: 'test',
  settings: { hash: 'c', shown: {} },
});
if (!piped.ok) throw new Error(piped.problem.text.en);
const { market, stop } = piped.value;

const candles = terminalCandles(Number(count));
const { last } = market.openSeries({
  instrument: TEST_INSTRUMENT,
  timeframe: TEST_KEY.timeframe,
  source: 'bridge',
  basis: null,
});
process.stdout.write('playing\n');
candles.forEach((candle, at) => {
  // The last stored candle comes once more, as the protocol has it.
  if (last !== null && candle.time < last.time) return;
  const verdict = market.apply(TEST_KEY, {
    candle,
    previousTime: candles[at - 1]?.time ?? null,
    provisional: false,
    revision: false,
    origin: 'live',
    receivedAt: clock.now(),
  });
  if (verdict.kind !== 'appended' && verdict.kind !== 'duplicate') throw new Error(JSON.stringify(verdict));
});
stop();
storage.close();
