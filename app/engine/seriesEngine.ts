import type { Admission, Peer } from '../alerts/admission';
import type { AlertDraft, Origin } from '../alerts/alert';
import type { DetectorBoard } from '../detectors/detectorBoard';
import type { PriceLevel } from '../detectors/priceLevel';
import type { IndicatorSet } from '../indicators/indicatorSet';
import type { RecentCandles } from '../indicators/recentCandles';
import type { StateMemory } from '../indicators/stateMemory';
import type { Candle } from '../market/candle';
import { CandleIntake } from '../market/candleIntake';
import type { CandleRejection } from '../market/candleRejection';
import type { Instrument } from '../market/instrument';
import { PriceGrid } from '../market/priceGrid';
import { sameCandle } from '../market/sameCandle';
import type { SeriesKey } from '../market/series';
import { timeframeMs } from '../market/timeframe';
import { Candidates } from './candidates';
import { draftCrossing } from './levelDrafts';
import { LevelBook, type LevelCrossing } from './levelBook';
import { parseLevelKey } from './levelKey';
import type { EngineSettings } from './engineSettings';
import type { EngineReset } from './engineTypes';
import { SeriesClock } from './seriesClock';
import { allocateSeries } from './seriesParts';

/** What `append` did: `appended` and nothing found, `fired` and something found, or why it changed nothing. */
export type AppendResult =
  'appended' | 'fired' | 'revised' | 'duplicate' | 'gap' | 'too-old' | CandleRejection;

/** Places in `f64`. */
const LAST_TIME = 0;
const CANDLES = 1;

const NO_CROSSINGS: readonly LevelCrossing[] = [];

/** The whole engine for one series. `append` allocates nothing on a day it knows. */
export class SeriesEngine {
  readonly memory: StateMemory;
  readonly admission: Admission;
  /** The trader's price levels. */
  readonly levels: LevelBook;
  /** Why the last appended candle restarted the indicators. */
  resetBy: EngineReset | null = null;
  private readonly grid: PriceGrid;
  private readonly intake: CandleIntake;
  private readonly clock: SeriesClock;
  private readonly indicators: IndicatorSet;
  private readonly board: DetectorBoard;
  private readonly recent: RecentCandles;
  private readonly candidates: Candidates;
  private crossings: readonly LevelCrossing[] = NO_CROSSINGS;
  private isHistorical = false;
  private readonly f64: Float64Array;
  private readonly f: number;
  private readonly length: number;

  /** `peers`: the series of the same symbol on all timeframes, to which the caller adds this one. */
  constructor(
    readonly key: SeriesKey,
    readonly instrument: Instrument,
    private readonly settings: EngineSettings,
    peers: readonly Peer[],
  ) {
    this.length = timeframeMs(key.timeframe);
    this.grid = PriceGrid.of(instrument.tickSize);
    this.intake = CandleIntake.of(this.grid);
    this.levels = new LevelBook(this.grid);
    this.clock = new SeriesClock(instrument, this.length, settings.gapTolerance);
    const { memory, parts } = allocateSeries(settings, this.grid, peers);
    this.memory = memory;
    this.f64 = memory.f64;
    this.f = parts.f;
    this.indicators = parts.indicators;
    this.board = parts.board;
    this.admission = parts.admission;
    this.recent = parts.recent;
    this.candidates = new Candidates(this.board, this.admission);
    this.clear();
  }

  /** Back to before the first candle; only what was said stays said. */
  clear(): void {
    this.f64[this.f + LAST_TIME] = NaN;
    this.f64[this.f + CANDLES] = 0;
    this.indicators.reset();
    this.board.reset();
    this.board.forget();
    this.admission.reset();
    this.recent.reset();
    this.levels.reset();
    this.settle();
  }

  /** The state as bytes, to be copied at once. */
  save(): Uint8Array {
    this.indicators.save();
    this.board.save();
    return this.memory.bytes;
  }

  /** The state's bytes were replaced. */
  resume(): void {
    this.indicators.load();
    this.board.load();
    this.settle();
  }

  /** Open time of the last candle, UTC ms; NaN when there is none. */
  lastTime(): number {
    return this.f64[this.f + LAST_TIME]!;
  }

  /** The stored candle that opened at `time`; null when it is not one of the last three. */
  storedAt(time: number): Candle | null {
    return this.recent.find(time);
  }

  /**
   * Takes one closed candle. `previousTime`: open time of the candle before it in the source's series, NaN when
   * unknown. `marketNow`: the market's clock, NaN when unknown.
   */
  append(candle: Candle, previousTime: number, marketNow: number, isHistorical: boolean): AppendResult {
    const { time } = candle;
    const last = this.f64[this.f + LAST_TIME]!;
    const rejection = this.intake.read(candle);
    if (rejection !== null) return rejection;
    if (!(time > last)) {
      const old = this.judgeOld(candle, last);
      if (old !== null) return old;
    }
    if (time > marketNow + this.length) return 'in-the-future';
    if (previousTime < last || previousTime > last) return 'gap';
    if (time === last + this.length && time < this.clock.dayEnd) {
      this.resetBy = null;
      return this.accept(candle, true, isHistorical);
    }
    const passage = this.clock.pass(last, time);
    if (passage === null) return 'off-timeframe-grid';
    this.resetBy = passage.reset;
    if (passage.reset !== null) {
      this.indicators.reset();
      this.board.reset();
    }
    if (passage.isNewDay) this.board.beginDay();
    this.clock.enter(passage.day);
    return this.accept(candle, passage.isAdjacent, isHistorical);
  }

  /** What the last appended candle found; to be read before the next. */
  drafts(origin: Origin): readonly AlertDraft[] {
    const { settings, grid } = this;
    const found = this.candidates.drafts(this.key, origin, this.indicators, settings.plan, grid);
    if (this.crossings.length === 0) return found;
    const crossed = this.crossings.map((crossing) => this.draftLevel(crossing, this.lastTime(), origin));
    return [...found, ...crossed];
  }

  setLevels(levels: readonly PriceLevel[]): void {
    const close = this.indicators.tape.number > 0 ? this.indicators.tape.close : NaN;
    this.levels.set(levels, close, this.lastTime() + this.length);
  }

  /** A price of the forming candle at a moment of the market: only price levels look at it. */
  forming(price: number, time: number, origin: Origin): readonly AlertDraft[] {
    if (!(price > 0) || !Number.isFinite(time)) return [];
    this.isHistorical = false;
    return this.levels
      .forming(this.grid.measure(price), time)
      .map((crossing) => this.draftLevel(crossing, this.clock.slotAt(time), origin));
  }

  remember(draft: AlertDraft): void {
    const level = parseLevelKey(draft.key);
    if (level === null) this.admission.remember(draft.direction === 'long' ? 1 : -1, draft.candleTime);
    else this.levels.remember(level.id, level.side, level.moment);
  }

  private accept(candle: Candle, isAdjacent: boolean, isHistorical: boolean): AppendResult {
    const { f64, f, intake } = this;
    const { time } = candle;
    f64[f + LAST_TIME] = time;
    f64[f + CANDLES]! += 1;
    this.recent.push(candle);
    this.indicators.push(intake.open, intake.high, intake.low, intake.close, isAdjacent);
    const fired = this.board.step();
    if (fired) {
      const candle = f64[f + CANDLES]!;
      this.candidates.judge(time, time + this.length, candle, this.clock.isInHours(time), isHistorical);
    } else {
      this.candidates.clear();
    }
    if (this.levels.isEmpty) {
      if (this.crossings.length > 0) this.crossings = NO_CROSSINGS;
      return fired ? 'fired' : 'appended';
    }
    this.crossLevels(isHistorical);
    return fired || this.crossings.length > 0 ? 'fired' : 'appended';
  }

  private crossLevels(isHistorical: boolean): void {
    const { open, high, low, close } = this.indicators.tape;
    const time = this.lastTime();
    this.isHistorical = isHistorical;
    this.crossings = this.levels.closed({ time, closeTime: time + this.length, open, high, low, close });
  }

  private draftLevel(crossing: LevelCrossing, candleTime: number, origin: Origin): AlertDraft {
    const place = {
      key: this.key,
      candleTime,
      atr: this.indicators.atr.estimate(),
      origin,
      isInSession: this.clock.isInHours(candleTime),
      isHistorical: this.isHistorical,
    };
    return draftCrossing(crossing, place, this.settings, this.grid);
  }

  /** Finds the place of the last candle in the calendar. */
  private settle(): void {
    this.clock.moveTo(this.lastTime());
    this.candidates.clear();
    this.crossings = NO_CROSSINGS;
    this.resetBy = null;
  }

  /** A candle that is not later than the last one; null when it is the very first. */
  private judgeOld(candle: Candle, last: number): AppendResult | null {
    const { time } = candle;
    if (!Number.isFinite(time)) return 'not-finite';
    if (Number.isNaN(last)) return null;
    const stored = this.recent.find(time);
    if (stored !== null) return sameCandle(stored, candle) ? 'duplicate' : 'revised';
    return time < this.recent.oldest() ? 'too-old' : 'out-of-order';
  }
}
