import { onTestFinished } from 'vitest';
import type { Alert } from '../../app/alerts/alert';
import type { SilenceSettings } from '../../app/alerts/silence/silenceSettings';
import { createEngine } from '../../app/engine/createEngine';
import type { Engine } from '../../app/engine/engineTypes';
import { DEFAULT_ENGINE_SETTINGS } from '../../app/engine/engineSettings';
import { DEFAULT_EVALUATION_SETTINGS } from '../../app/evaluation/evaluationSettings';
import { ENGINE_VERSION } from '../../app/engine/engineVersion';
import type { CandleVerdict, MarketEvent, SeriesOpening } from '../../app/engine/ports';
import type { IncomingCandle } from '../../app/engine/ports/market';
import type { Candle } from '../../app/market/candle';
import { dataFolderAt, ensureDataFolder, type DataFolder } from '../../main/dataFolder';
import type { LevelDefaults } from '../../main/pipeline/levelDesk';
import { createPipeline, type Pipeline } from '../../main/pipeline';
import type { DeliveryPlan } from '../../main/pipeline/pipelineCore';
import { openStorage } from '../../main/storage/openStorage';
import type { Storage } from '../../main/storage/storage';
import { NO_SILENCE } from './noSilence';
import { ManualTime } from './manualTime';
import { terminalFolder } from './terminalFolder';
import { TEST_INSTRUMENT, TEST_KEY } from './terminalCandles';

export interface RigOptions {
  /** The data folder; absent makes a new one. */
  readonly root?: string;
  readonly time?: ManualTime;
  readonly plan?: DeliveryPlan;
  readonly levelDefaults?: LevelDefaults;
  readonly silence?: SilenceSettings;
  readonly makeEngine?: () => Engine;
  readonly configHash?: string;
  /** The settings as the audit shows them. */
  readonly shown?: unknown;
  readonly opening?: SeriesOpening | null;
}

/** Storage and pipeline on real files, with time in hand. */
export interface Rig {
  readonly root: string;
  readonly folder: DataFolder;
  readonly time: ManualTime;
  readonly storage: Storage;
  readonly pipeline: Pipeline;
  readonly events: readonly MarketEvent[];
  readonly logged: readonly string[];
  /** Closed candles one after the other, each joined to the one before. */
  feed(candles: readonly Candle[]): CandleVerdict[];
  apply(candle: Candle, how?: Partial<IncomingCandle>): CandleVerdict;
  /** Everything stored, oldest first. */
  alerts(): Alert[];
  /** A clean end. */
  stop(): void;
  /** The end of a process that was killed: nothing is flushed. */
  kill(): void;
}

export const TEST_OPENING: SeriesOpening = {
  instrument: TEST_INSTRUMENT,
  timeframe: 'M5',
  source: 'bridge',
  basis: null,
};

const DESKTOP: DeliveryPlan = ({ reason }, now) =>
  reason === null ? [{ channel: 'desktop', dueAt: now }] : [];

export function openRig(options: RigOptions = {}): Rig {
  const root = options.root ?? terminalFolder();
  const time = options.time ?? new ManualTime();
  const configHash = options.configHash ?? 'c0ffee';
  const folder = dataFolderAt(root);
  const ensured = ensureDataFolder(folder);
  if (!ensured.ok) throw new Error(ensured.problem.text.en);
  const stamp = {
    configHash,
    settingsHash: configHash,
    appVersion: '0.0.0-test',
    engineVersion: ENGINE_VERSION,
  };
  const opened = openStorage({ folder, stamp, now: time.now() });
  if (!opened.ok) throw new Error(opened.problem.text.en);
  const { storage } = opened.value;
  const logged: string[] = [];
  const piped = createPipeline({
    storage,
    makeEngine: options.makeEngine ?? (() => createEngine(DEFAULT_ENGINE_SETTINGS)),
    plan: options.plan ?? DESKTOP,
    levelDefaults: options.levelDefaults ?? { enabled: true, severity: 'high' },
    evaluation: DEFAULT_EVALUATION_SETTINGS,
    silence: options.silence ?? NO_SILENCE,
    simulatedSpeed: 1,
    clock: time,
    scheduler: time,
    log: (level, message, fields) => logged.push(`${level} ${message} ${JSON.stringify(fields)}`),
    version: '0.0.0-test',
    settings: { hash: configHash, shown: options.shown ?? { of: configHash } },
  });
  if (!piped.ok) throw new Error(piped.problem.text.en);
  const pipeline = piped.value;
  const events: MarketEvent[] = [];
  pipeline.terminal.subscribe((event) => void events.push(event));
  if (options.opening !== null) pipeline.market.openSeries(options.opening ?? TEST_OPENING);

  let open = true;
  const close = (): void => {
    if (open) storage.close();
    open = false;
  };
  onTestFinished(close);

  const apply = (candle: Candle, how: Partial<IncomingCandle> = {}): CandleVerdict =>
    pipeline.market.apply(TEST_KEY, {
      candle,
      previousTime: null,
      provisional: false,
      revision: false,
      origin: 'live',
      receivedAt: time.now(),
      ...how,
    });
  return {
    root,
    folder,
    time,
    storage,
    pipeline,
    events,
    logged,
    apply,
    feed: (candles) =>
      candles.map((candle, at) => apply(candle, { previousTime: candles[at - 1]?.time ?? null })),
    alerts: () => [...storage.alerts.newestOfSeries(TEST_KEY, 1_000_000)].sort((a, b) => a.seq - b.seq),
    stop() {
      pipeline.stop();
      close();
    },
    kill: close,
  };
}
