import { Admission, type LastOnSymbol } from '../alerts/admission';
import type { AlertDraft, Origin } from '../alerts/alert';
import { alertKey } from '../alerts/alertKey';
import { planTrade } from '../alerts/planTrade';
import { DetectorBoard } from '../detectors/detectorBoard';
import type { DetectorId } from '../detectors/detectorId';
import { IndicatorSet } from '../indicators/indicatorSet';
import { RecentCandles } from '../indicators/recentCandles';
import { StateMemory } from '../indicators/stateMemory';
import type { Candle } from '../market/candle';
import { CandleIntake } from '../market/candleIntake';
import type { CandleRejection } from '../market/candleRejection';
import type { Instrument } from '../market/instrument';
import { PriceGrid } from '../market/priceGrid';
import { sameCandle } from '../market/sameCandle';
import type { SeriesKey } from '../market/series';
import { timeframeMs } from '../market/timeframe';
import type { EngineSettings } from './engineSettings';
import type { EngineReset } from './engineTypes';
import { ENGINE_VERSION } from './engineVersion';
import { SeriesClock } from './seriesClock';

/** What `append` did: `appended` with nothing found, `fired` with `drafts`, or why it changed nothing. */
export type AppendResult =
  'appended' | 'fired' | 'revised' | 'duplicate' | 'gap' | 'too-old' | CandleRejection;

/** Places in `f64`. */
const LAST_TIME = 0;
const CANDLES = 1;
const PLACES = 2;

const NO_DRAFTS: readonly AlertDraft[] = [];

/** The whole engine for one series. Allocates nothing on a candle without a signal. */
export class SeriesEngine {
  readonly memory: StateMemory;
  /** What the last appended candle found, in force until the next. */
  drafts: readonly AlertDraft[] = NO_DRAFTS;
  /** Why the last appended candle restarted the indicators. */
  resetBy: EngineReset | null = null;
  private readonly grid: PriceGrid;
  private readonly intake: CandleIntake;
  private readonly clock: SeriesClock;
  private readonly indicators: IndicatorSet;
  private readonly board: DetectorBoard;
  private readonly admission: Admission;
  private readonly recent: RecentCandles;
  private readonly f64: Float64Array;
  private readonly f: number;
  private readonly length: number;

  constructor(
    readonly key: SeriesKey,
    readonly instrument: Instrument,
    private readonly settings: EngineSettings,
    private readonly lastOnSymbol: LastOnSymbol,
  ) {
    this.length = timeframeMs(key.timeframe);
    this.grid = new PriceGrid(instrument.tickSize);
    this.intake = new CandleIntake(this.grid);
    this.clock = new SeriesClock(instrument, this.length, settings.gapTolerance);
    const { memory, parts } = StateMemory.allocate((block) => {
      const indicators = new IndicatorSet(block, {
        ...settings.indicators,
        deviationWindow: settings.detectors['extreme-volatility'].window,
      });
      return {
        f: block.takeF64(PLACES),
        indicators,
        board: new DetectorBoard(block, indicators, this.grid, settings.detectors),
        admission: new Admission(block, settings.admission),
        recent: new RecentCandles(block),
      };
    });
    this.memory = memory;
    this.f64 = memory.f64;
    this.f = parts.f;
    this.indicators = parts.indicators;
    this.board = parts.board;
    this.admission = parts.admission;
    this.recent = parts.recent;
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
    this.clock.moveTo(NaN);
    this.drafts = NO_DRAFTS;
    this.resetBy = null;
  }

  /** Open time of the last candle, UTC ms; NaN when there is none. */
  lastTime(): number {
    return this.f64[this.f + LAST_TIME]!;
  }

  /**
   * Takes one closed candle. `previousTime`: open time of the candle before it in the source's series, NaN when
   * unknown. `marketNow`: the market's clock, NaN when unknown.
   */
  append(
    candle: Candle,
    previousTime: number,
    marketNow: number,
    origin: Origin,
    isHistorical: boolean,
  ): AppendResult {
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
    let isAdjacent = true;
    this.resetBy = null;
    if (time !== last + this.length || time >= this.clock.dayEnd) {
      const passage = this.clock.pass(last, time);
      if (passage === null) return 'off-timeframe-grid';
      this.clock.enter(passage.day);
      if (passage.reset !== null) this.restart(passage.reset);
      if (passage.isNewDay) this.board.beginDay();
      isAdjacent = passage.isAdjacent;
    }
    const { open, high, low, close } = this.intake;
    this.f64[this.f + LAST_TIME] = time;
    this.f64[this.f + CANDLES]! += 1;
    this.recent.push(candle);
    this.indicators.push(open, high, low, close, isAdjacent);
    const fired = this.board.step();
    this.drafts = fired ? this.judgeSignals(time, origin, isHistorical) : NO_DRAFTS;
    this.board.count();
    return fired ? 'fired' : 'appended';
  }

  /** The stored candle that a revision replaces; null when it is not one of the last three. */
  storedAt(time: number): Candle | null {
    return this.recent.find(time);
  }

  /** The state's bytes were replaced: find the place in the calendar again. */
  resume(): void {
    this.clock.moveTo(this.lastTime());
    this.drafts = NO_DRAFTS;
    this.resetBy = null;
  }

  remember(draft: AlertDraft): void {
    this.admission.remember(draft.direction === 'long' ? 1 : -1, draft.candleTime);
  }

  lastAdmitted(pattern: DetectorId): number {
    return this.admission.lastAdmitted(pattern);
  }

  private restart(reset: EngineReset): void {
    this.resetBy = reset;
    this.indicators.reset();
    this.board.reset();
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

  private judgeSignals(candleTime: number, origin: Origin, isHistorical: boolean): readonly AlertDraft[] {
    const drafts: AlertDraft[] = [];
    for (const side of [1, -1] as const) {
      const signals = this.board.signals(side, candleTime);
      if (signals.length === 0) continue;
      const { ensemble, reason } = this.admission.decide(
        {
          side,
          candleTime,
          closeTime: candleTime + this.length,
          candle: this.f64[this.f + CANDLES]!,
          isInSession: this.clock.isInHours(candleTime),
          isHistorical,
          signals,
        },
        this.lastOnSymbol,
      );
      const direction = side === 1 ? 'long' : 'short';
      const { symbol, timeframe } = this.key;
      const { close } = this.indicators.tape;
      drafts.push({
        key: alertKey(symbol, timeframe, direction, candleTime, ENGINE_VERSION),
        symbol,
        timeframe,
        direction,
        ...ensemble,
        candleTime,
        price: this.grid.toPrice(close),
        plan: planTrade(side, close, this.indicators.atr.value(), this.settings.plan, this.grid),
        origin,
        reason,
      });
    }
    return drafts;
  }
}
