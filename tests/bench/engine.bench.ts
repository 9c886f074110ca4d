import { makeBenchCandles } from './engine/benchCandles';
import type { BatchContender, CandleColumns, StreamingContender } from './engine/contender';
import { bytesEach, timeInTurns } from './engine/measure';
import { ourEngine } from './engine/ourEngine';
import { debut } from './engine/peers/debut';
import { debutWithDetectors } from './engine/peers/debutWithDetectors';
import { fastTechnicalIndicators } from './engine/peers/fastTechnicalIndicators';
import { ixjb94 } from './engine/peers/ixjb94';
import { taLib } from './engine/peers/taLib';
import { technicalIndicators } from './engine/peers/technicalIndicators';
import { tradingSignals } from './engine/peers/tradingSignals';
import { runStructurelessLoop, type TypedColumns } from './engine/structurelessLoop';
import type { Candle } from '../../app/market/candle';
import type { BenchRow } from './benchRow';

const CANDLES = 500_000;
const ROUNDS = 7;
const MEMORY_SERIES = 200;
const MEMORY_CANDLES = 2_000;

const STREAMING: readonly StreamingContender[] = [
  ourEngine,
  debutWithDetectors,
  debut,
  fastTechnicalIndicators,
  technicalIndicators,
  tradingSignals,
];
const BATCH: readonly BatchContender[] = [ixjb94, taLib];

/** Millions of candles a second; how many times as fast as others; KiB a series. */
const ENGINE_SPEED = 8;
const TIMES_AS_FAST: Readonly<Record<string, number>> = {
  [debutWithDetectors.name]: 1,
  'structureless loop': 0.667,
  [technicalIndicators.name]: 10,
  [tradingSignals.name]: 10,
};
const ENGINE_MEMORY = 8;

export const name = 'engine';

/**
 * The whole engine against libraries that do four indicators only: candles a second of processor time, medians of
 * seven rounds in which all take turns, how many times as fast our engine is, and the memory one series holds.
 */
export async function run(): Promise<BenchRow[]> {
  const candles = makeBenchCandles(CANDLES, 1);
  const memory = STREAMING.map((contender) => memoryOf(contender, candles));
  const columns = toColumns(candles);
  const typed = toTypedColumns(candles);
  const signals = countSignals(candles, typed);
  const batches: (() => number)[] = [];
  for (const contender of BATCH) {
    const compute = await contender.prepare();
    batches.push(() => compute(columns));
  }
  const tasks = [
    ...STREAMING.map((contender) => () => streamAll(contender, candles)),
    () => runStructurelessLoop(typed),
    ...batches,
  ];
  const speeds = timeInTurns(tasks, ROUNDS).map((ms) => (CANDLES / ms) * 1_000);
  const names = [...STREAMING, { name: 'structureless loop', work: 'all detectors, the limit' }, ...BATCH];
  const ours = speeds[0]!;
  return [
    ...names.map(({ name: what, work }, i) => ({
      what,
      value: round(speeds[i]! / 1e6),
      unit: 'M candles/s',
      note: i === 0 ? `${work}, ${signals} signals` : work,
      ...(i === 0 ? { least: ENGINE_SPEED } : {}),
    })),
    ...names.slice(1).map(({ name }, i) => ({
      what: `Vigia engine ÷ ${name}`,
      value: round(ours / speeds[i + 1]!),
      unit: 'times',
      ...(name in TIMES_AS_FAST ? { least: TIMES_AS_FAST[name] } : {}),
    })),
    ...STREAMING.map((contender, i) => ({
      what: `${contender.name}: memory`,
      value: round(memory[i]! / 1_024),
      unit: 'KB/series',
      note: `after ${MEMORY_CANDLES} candles`,
      ...(i === 0 ? { most: ENGINE_MEMORY } : {}),
    })),
  ];
}

/** All that run the detectors must find the same: otherwise one of them has less to do. */
function countSignals(candles: readonly Candle[], typed: TypedColumns): number {
  const ours = streamAll(ourEngine, candles);
  const glued = streamAll(debutWithDetectors, candles);
  const limit = runStructurelessLoop(typed);
  if (ours !== glued || ours !== limit) {
    throw new Error(`Signals found: ${ours} by the engine, ${glued} glued on, ${limit} by the loop`);
  }
  return ours;
}

/**
 * The last series of each contender. Were none alive when the garbage is collected between rounds, V8 would throw away
 * what it compiled for its classes, and every round would measure compiling again; a terminal's series live all day.
 */
const alive = new Map<string, unknown>();

function streamAll(contender: StreamingContender, candles: readonly Candle[]): number {
  const eat = contender.createSeries();
  alive.set(contender.name, eat);
  let sum = 0;
  for (const candle of candles) sum += eat(candle);
  return sum;
}

function memoryOf(contender: StreamingContender, candles: readonly Candle[]): number {
  const createSeries = contender.createMany?.() ?? (() => contender.createSeries());
  return bytesEach(MEMORY_SERIES, (index) => {
    const eat = createSeries(index);
    for (let i = 0; i < MEMORY_CANDLES; i++) eat(candles[i]!);
    return eat;
  });
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}

function toColumns(candles: readonly Candle[]): CandleColumns {
  return {
    high: candles.map(({ high }) => high),
    low: candles.map(({ low }) => low),
    close: candles.map(({ close }) => close),
  };
}

function toTypedColumns(candles: readonly Candle[]): TypedColumns {
  const ticks = (field: 'open' | 'high' | 'low' | 'close'): Float64Array =>
    Float64Array.from(candles, (candle) => candle[field] / 5);
  return {
    open: ticks('open'),
    high: ticks('high'),
    low: ticks('low'),
    close: ticks('close'),
    // One endless session, as the instrument of the bench has it.
    session: new Int32Array(candles.length),
  };
}
