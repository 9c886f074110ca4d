import type { AlertDraft } from '../alerts/alert';
import { createEngine } from '../engine/createEngine';
import type { EngineSettings } from '../engine/engineSettings';
import type { Candle } from '../market/candle';
import type { Instrument } from '../market/instrument';
import { PriceGrid } from '../market/priceGrid';
import { sessionCalendar } from '../market/sessionCalendar';
import type { Timeframe } from '../market/timeframe';

/** A candidate of the engine and the candle that made it, counted from 0. */
export interface PlacedDraft {
  readonly draft: AlertDraft;
  readonly candle: number;
}

/** Candles that went through the engine, and all it found. */
export interface History {
  readonly instrument: Instrument;
  readonly timeframe: Timeframe;
  /** Those the engine took. */
  readonly candles: readonly Candle[];
  /** Closes in ticks. */
  readonly closes: Int32Array;
  /** A name of each candle's session, and the count of its session day. */
  readonly sessions: Float64Array;
  readonly days: Int32Array;
  /** Admitted and refused, in order. */
  readonly drafts: readonly PlacedDraft[];
}

/** Candles between two reports of progress. */
const STRIDE = 2_000;

/**
 * Runs candles through the very engine that runs live, one at a time, as if each had just closed. Yields the number
 * of candles done so far, so that the caller can show progress or stop.
 */
export function* runHistory(
  candles: readonly Candle[],
  instrument: Instrument,
  timeframe: Timeframe,
  settings: EngineSettings,
): Generator<number, History> {
  const { taken, drafts } = yield* findDrafts(candles, instrument, timeframe, settings);
  return historyOf(taken, instrument, timeframe, drafts);
}

/** Candles that the engine took, with what is known of each. */
export function historyOf(
  candles: readonly Candle[],
  instrument: Instrument,
  timeframe: Timeframe,
  drafts: readonly PlacedDraft[],
): History {
  const grid = new PriceGrid(instrument.tickSize);
  const calendar = sessionCalendar(instrument.calendar);
  return {
    instrument,
    timeframe,
    candles,
    closes: Int32Array.from(candles, ({ close }) => grid.toTicks(close)),
    sessions: Float64Array.from(candles, ({ time }) => calendar.sessionOf(time)),
    days: Int32Array.from(candles, ({ time }) => calendar.sessionIndexForCounting(time)),
    drafts,
  };
}

/** What the engine takes of these candles, and all it finds; the progress of `runHistory`. */
export function* findDrafts(
  candles: readonly Candle[],
  instrument: Instrument,
  timeframe: Timeframe,
  settings: EngineSettings,
): Generator<number, { readonly taken: readonly Candle[]; readonly drafts: readonly PlacedDraft[] }> {
  const engine = createEngine(settings);
  const key = { symbol: instrument.symbol, timeframe };
  engine.openSeries(key, instrument);
  const taken: Candle[] = [];
  const drafts: PlacedDraft[] = [];
  for (const [index, candle] of candles.entries()) {
    if (index % STRIDE === 0) yield index;
    const input = {
      candle,
      previousTime: null,
      origin: 'replay',
      historical: false,
      marketNow: null,
    } as const;
    const step = engine.step(key, input);
    if (step.kind !== 'appended') continue;
    for (const draft of step.drafts) drafts.push({ draft, candle: taken.length });
    taken.push(candle);
  }
  return { taken, drafts };
}
