import type { Admission, Candidate } from '../alerts/admission';
import type { AlertDraft, Origin } from '../alerts/alert';
import { alertKey } from '../alerts/alertKey';
import { joinSignals, jointConfidence } from '../alerts/ensemble';
import { planTrade } from '../alerts/planTrade';
import type { PlanSettings } from '../alerts/planSettings';
import type { WhyNotReason } from '../alerts/reason';
import type { DetectorBoard } from '../detectors/detectorBoard';
import type { Signal } from '../detectors/signal';
import type { IndicatorSet } from '../indicators/indicatorSet';
import type { PriceGrid } from '../market/priceGrid';
import type { SeriesKey } from '../market/series';
import { ENGINE_VERSION } from './engineVersion';

const NO_DRAFTS: readonly AlertDraft[] = [];

/** What the newest candle leads to: judged at once, without allocating; written out only when asked for. */
export class Candidates {
  private readonly candidate: Candidate = {
    side: 1,
    candleTime: 0,
    closeTime: 0,
    candle: 0,
    isInSession: false,
    isHistorical: false,
  };
  private longPatterns = 0;
  private shortPatterns = 0;
  private longReason: WhyNotReason | null = null;
  private shortReason: WhyNotReason | null = null;

  constructor(
    private readonly board: DetectorBoard,
    private readonly admission: Admission,
  ) {}

  clear(): void {
    this.longPatterns = 0;
    this.shortPatterns = 0;
  }

  /** To be called for every candle on which a detector fired; `candle` counts the candles of the series. */
  judge(
    candleTime: number,
    closeTime: number,
    candle: number,
    isInSession: boolean,
    isHistorical: boolean,
  ): void {
    const { candidate } = this;
    candidate.candleTime = candleTime;
    candidate.closeTime = closeTime;
    candidate.candle = candle;
    candidate.isInSession = isInSession;
    candidate.isHistorical = isHistorical;
    this.longPatterns = this.board.fired(1);
    this.shortPatterns = this.board.fired(-1);
    if (this.longPatterns !== 0) this.judgeLong();
    if (this.shortPatterns !== 0) this.judgeShort();
  }

  /** The alerts of the newest candle, upward first. Pure reading: asking twice gives equal drafts. */
  drafts(
    key: SeriesKey,
    origin: Origin,
    indicators: IndicatorSet,
    plan: PlanSettings,
    grid: PriceGrid,
  ): readonly AlertDraft[] {
    // Arrays of their length from the start: one that grows takes seventeen places.
    if (this.shortPatterns === 0) {
      return this.longPatterns === 0 ? NO_DRAFTS : [this.draft(1, key, origin, indicators, plan, grid)];
    }
    const short = this.draft(-1, key, origin, indicators, plan, grid);
    return this.longPatterns === 0 ? [short] : [this.draft(1, key, origin, indicators, plan, grid), short];
  }

  private draft(
    side: 1 | -1,
    { symbol, timeframe }: SeriesKey,
    origin: Origin,
    indicators: IndicatorSet,
    plan: PlanSettings,
    grid: PriceGrid,
  ): AlertDraft {
    const { candleTime } = this.candidate;
    const { close } = indicators.tape;
    const direction = side === 1 ? 'long' : 'short';
    const found = joinSignals(this.signals(side === 1 ? this.longPatterns : this.shortPatterns, side));
    return {
      key: alertKey(symbol, timeframe, direction, candleTime, ENGINE_VERSION),
      symbol,
      timeframe,
      direction,
      severity: found.severity,
      patterns: found.patterns,
      confidence: found.confidence,
      candleTime,
      price: grid.toPrice(close),
      plan: planTrade(side, close, indicators.atr.value(), plan, grid),
      signals: found.signals,
      origin,
      reason: side === 1 ? this.longReason : this.shortReason,
    };
  }

  // Of patterns that all cool down, all are kept, with that reason.

  private judgeLong(): void {
    this.candidate.side = 1;
    const ready = this.admission.ready(this.candidate, this.longPatterns);
    this.longReason = this.decide(ready);
    if (ready !== 0) this.longPatterns = ready;
  }

  private judgeShort(): void {
    this.candidate.side = -1;
    const ready = this.admission.ready(this.candidate, this.shortPatterns);
    this.shortReason = this.decide(ready);
    if (ready !== 0) this.shortPatterns = ready;
  }

  private decide(ready: number): WhyNotReason | null {
    const confidence = this.admission.needsConfidence ? this.jointConfidence(ready) : 1;
    return this.admission.decide(this.candidate, ready, confidence);
  }

  private jointConfidence(patterns: number): number {
    let highest = 0;
    let count = 0;
    for (let pattern = 0, rest = patterns; rest !== 0; pattern++, rest >>= 1) {
      if ((rest & 1) === 0) continue;
      highest = Math.max(highest, this.board.confidence(pattern));
      count += 1;
    }
    return count === 0 ? 0 : jointConfidence(highest, count);
  }

  private signals(patterns: number, side: 1 | -1): readonly Signal[] {
    const { candleTime } = this.candidate;
    if ((patterns & (patterns - 1)) === 0) {
      return [this.board.signal(31 - Math.clz32(patterns), side, candleTime)];
    }
    const signals: Signal[] = [];
    for (let pattern = 0, rest = patterns; rest !== 0; pattern++, rest >>= 1) {
      if ((rest & 1) !== 0) signals.push(this.board.signal(pattern, side, candleTime));
    }
    return signals;
  }
}
