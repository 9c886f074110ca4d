import type { IndicatorSet } from '../indicators/indicatorSet';
import { RatioHistogram } from '../indicators/ratioHistogram';
import type { StateMemory } from '../indicators/stateMemory';
import type { PriceGrid } from '../market/priceGrid';
import { DETECTOR_IDS } from './detectorId';
import type { DetectorSettings } from './detectorSettings';
import { Engulfing } from './engulfing';
import { ExtremeVolatility } from './extremeVolatility';
import type { Finding, Side } from './finding';
import { LevelBreak } from './levelBreak';
import { RsiDivergence } from './rsiDivergence';
import { silencingChange } from './silencingChange';
import type { Signal } from './signal';
import { VolatilityShock } from './volatilityShock';

/** Session days counted into one block of the histograms; six blocks make the last 60. */
const DAYS_A_BLOCK = 10;
const BLOCKS = 6;

/** Places in `DETECTOR_IDS`. */
const EXTREME = DETECTOR_IDS.indexOf('extreme-volatility');
const SHOCK = DETECTOR_IDS.indexOf('volatility-shock');
const ENGULFING = DETECTOR_IDS.indexOf('engulfing');
const DIVERGENCE = DETECTOR_IDS.indexOf('rsi-divergence');
const LEVEL = DETECTOR_IDS.indexOf('level-break');

/** The detectors of closed candles of one series. */
export class DetectorBoard {
  private readonly i32: Int32Array;
  private readonly days: number;
  private readonly extreme: ExtremeVolatility;
  private readonly shock: VolatilityShock;
  private readonly engulfing: Engulfing;
  private readonly divergence: RsiDivergence;
  private readonly levels: LevelBreak;
  private readonly extremeRatios: RatioHistogram;
  private readonly shockRatios: RatioHistogram;
  private readonly engulfingRatios: RatioHistogram;
  private readonly divergenceRatios: RatioHistogram;
  private readonly levelRatios: RatioHistogram;
  private readonly extremeOn: boolean;
  private readonly shockOn: boolean;
  private readonly engulfingOn: boolean;
  private readonly divergenceOn: boolean;
  private readonly levelsOn: boolean;
  /** Patterns (1 << place in `DETECTOR_IDS`) that fired on the newest candle. */
  private long = 0;
  private short = 0;

  constructor(
    memory: StateMemory,
    private readonly indicators: IndicatorSet,
    private readonly grid: PriceGrid,
    settings: DetectorSettings,
  ) {
    this.i32 = memory.i32;
    this.days = memory.takeI32(1);
    this.extreme = new ExtremeVolatility(memory, indicators, settings['extreme-volatility']);
    this.shock = new VolatilityShock(memory, indicators, settings['volatility-shock']);
    this.engulfing = new Engulfing(indicators, settings.engulfing);
    this.divergence = new RsiDivergence(memory, indicators, settings['rsi-divergence']);
    this.levels = new LevelBreak(memory, indicators, settings['level-break']);
    this.extremeRatios = new RatioHistogram(memory);
    this.shockRatios = new RatioHistogram(memory);
    this.engulfingRatios = new RatioHistogram(memory);
    this.divergenceRatios = new RatioHistogram(memory);
    this.levelRatios = new RatioHistogram(memory);
    this.extremeOn = settings['extreme-volatility'].enabled;
    this.shockOn = settings['volatility-shock'].enabled;
    this.engulfingOn = settings.engulfing.enabled;
    this.divergenceOn = settings['rsi-divergence'].enabled;
    this.levelsOn = settings['level-break'].enabled;
  }

  /** Cold detectors; the histograms of the last 60 session days stay. */
  reset(): void {
    this.extreme.reset();
    this.shock.reset();
    this.divergence.reset();
    this.levels.reset();
  }

  /** Empties the histograms too. */
  forget(): void {
    this.i32[this.days] = 0;
    for (let block = 0; block < BLOCKS; block++) this.clearBlock(block);
  }

  /** To be called before the first candle of each session day. */
  beginDay(): void {
    const days = this.i32[this.days]! + 1;
    this.i32[this.days] = days;
    if (days % DAYS_A_BLOCK !== 0) return;
    this.clearBlock(this.block());
  }

  /** Runs every detector on the newest candle of the indicators; true when one fired. */
  step(): boolean {
    const { tape, deviation, atr, rsi } = this.indicators;
    const { number, position, close, previousClose } = tape;
    this.long = 0;
    this.short = 0;
    if (this.extremeOn) {
      const side = this.extreme.step(deviation.zScore(), position);
      if (side !== 0 && number >= this.extreme.warmUp) this.note(side, EXTREME);
    }
    if (this.shockOn) {
      const side = this.shock.step(close, tape.closeBeforePrevious, position);
      if (side !== 0 && number >= this.shock.warmUp) this.note(side, SHOCK);
    }
    if (this.engulfingOn && number >= this.engulfing.warmUp) {
      const { open, previousOpen } = tape;
      const side = this.engulfing.step(open, close, previousOpen, previousClose, position, atr.value());
      if (side !== 0) this.note(side, ENGULFING);
    }
    if (this.divergenceOn && rsi.isReady()) {
      const side = this.divergence.step(close, rsi.value(), previousClose);
      if (side !== 0 && number >= this.divergence.warmUp) this.note(side, DIVERGENCE);
    }
    if (this.levelsOn) {
      const side = this.levels.step(tape.high, tape.low, close, previousClose, position);
      if (side !== 0 && number >= this.levels.warmUp) this.note(side, LEVEL);
    }
    return (this.long | this.short) !== 0;
  }

  /** Patterns that fired on the newest candle in one direction, as bits. */
  fired(side: 1 | -1): number {
    return side === 1 ? this.long : this.short;
  }

  /** Base confidence of a pattern that fired on the newest candle. */
  confidence(pattern: number): number {
    switch (pattern) {
      case EXTREME:
        return this.extreme.confidence();
      case SHOCK:
        return this.shock.confidence();
      case ENGULFING:
        return this.engulfing.confidence();
      case DIVERGENCE:
        return this.divergence.confidence();
      default:
        return this.levels.confidence();
    }
  }

  /** Counts the newest candle's values; to be called after its signals are read. */
  count(): void {
    const { tape, deviation, atr, rsi } = this.indicators;
    if (!atr.isReady()) return;
    const block = this.block();
    if (this.extremeOn) countRatio(this.extremeRatios, this.extreme.ratio(deviation.zScore()), block);
    if (this.shockOn) countRatio(this.shockRatios, this.shock.ratio(), block);
    if (this.engulfingOn) countRatio(this.engulfingRatios, this.engulfing.ratio(), block);
    if (this.divergenceOn && rsi.isReady()) countRatio(this.divergenceRatios, this.divergence.ratio(), block);
    if (this.levelsOn && tape.number >= this.levels.warmUp) {
      countRatio(this.levelRatios, this.levels.ratio(), block);
    }
  }

  /** The signal of a pattern that fired on the newest candle. */
  signal(pattern: number, side: 1 | -1, candleTime: number): Signal {
    const { grid } = this;
    switch (pattern) {
      case EXTREME:
        return this.toSignal(
          pattern,
          side,
          candleTime,
          this.extreme.describe(side, grid),
          this.extremeRatios,
        );
      case SHOCK:
        return this.toSignal(pattern, side, candleTime, this.shock.describe(side, grid), this.shockRatios);
      case ENGULFING:
        return this.toSignal(
          pattern,
          side,
          candleTime,
          this.engulfing.describe(side, grid),
          this.engulfingRatios,
        );
      case DIVERGENCE:
        return this.toSignal(
          pattern,
          side,
          candleTime,
          this.divergence.describe(side, grid),
          this.divergenceRatios,
        );
      default:
        return this.toSignal(pattern, side, candleTime, this.levels.describe(side, grid), this.levelRatios);
    }
  }

  private note(side: Side, pattern: number): void {
    if (side === 1) this.long |= 1 << pattern;
    else this.short |= 1 << pattern;
  }

  private toSignal(
    pattern: number,
    side: 1 | -1,
    candleTime: number,
    finding: Finding,
    ratios: RatioHistogram,
  ): Signal {
    const change = silencingChange(side, this.indicators.tape.close, finding);
    return {
      detector: DETECTOR_IDS[pattern]!,
      direction: side === 1 ? 'long' : 'short',
      candleTime,
      severity: finding.severity,
      confidence: finding.confidence,
      value: finding.value,
      threshold: finding.threshold,
      numbers: finding.numbers,
      silencingChange: change === null ? null : this.grid.toPrice(change),
      percentile: ratios.shareBelow(finding.ratio),
    };
  }

  private clearBlock(block: number): void {
    this.extremeRatios.clearBlock(block);
    this.shockRatios.clearBlock(block);
    this.engulfingRatios.clearBlock(block);
    this.divergenceRatios.clearBlock(block);
    this.levelRatios.clearBlock(block);
  }

  private block(): number {
    return Math.floor(this.i32[this.days]! / DAYS_A_BLOCK) % BLOCKS;
  }
}

function countRatio(ratios: RatioHistogram, ratio: number, block: number): void {
  if (ratio >= 0) ratios.add(ratio, block);
}
