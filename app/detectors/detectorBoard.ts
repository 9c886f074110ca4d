import type { IndicatorSet } from '../indicators/indicatorSet';
import { RatioHistogram } from '../indicators/ratioHistogram';
import type { StateMemory } from '../indicators/stateMemory';
import type { PriceGrid } from '../market/priceGrid';
import type { DetectorId } from './detectorId';
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
  /** What fired on the newest candle. */
  private extremeSide: Side = 0;
  private shockSide: Side = 0;
  private engulfingSide: Side = 0;
  private divergenceSide: Side = 0;
  private levelSide: Side = 0;

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
    if (this.extremeOn) {
      const side = this.extreme.step(deviation.zScore(), position);
      this.extremeSide = number >= this.extreme.warmUp ? side : 0;
    }
    if (this.shockOn) {
      const side = this.shock.step(close, tape.closeBeforePrevious, position);
      this.shockSide = number >= this.shock.warmUp ? side : 0;
    }
    if (this.levelsOn) {
      const side = this.levels.step(tape.high, tape.low, close, previousClose, position);
      this.levelSide = number >= this.levels.warmUp ? side : 0;
    }
    if (this.divergenceOn && rsi.isReady()) {
      const side = this.divergence.step(close, rsi.value(), previousClose);
      this.divergenceSide = number >= this.divergence.warmUp ? side : 0;
    } else {
      this.divergenceSide = 0;
    }
    if (this.engulfingOn && number >= this.engulfing.warmUp) {
      this.engulfingSide = this.engulfing.step(
        tape.open,
        close,
        tape.previousOpen,
        previousClose,
        position,
        atr.value(),
      );
    } else {
      this.engulfingSide = 0;
    }
    return (
      (this.extremeSide | this.shockSide | this.levelSide | this.divergenceSide | this.engulfingSide) !== 0
    );
  }

  /** Counts the newest candle's values; to be called after its signals are told. */
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

  /** The signals of the newest candle in one direction, in the order of the detector table. */
  signals(side: 1 | -1, candleTime: number): Signal[] {
    const found: Signal[] = [];
    const add = (id: DetectorId, finding: Finding, ratios: RatioHistogram): void => {
      found.push(this.toSignal(id, side, candleTime, finding, ratios.shareBelow(finding.ratio)));
    };
    if (this.extremeSide === side) {
      add('extreme-volatility', this.extreme.describe(side, this.grid), this.extremeRatios);
    }
    if (this.shockSide === side)
      add('volatility-shock', this.shock.describe(side, this.grid), this.shockRatios);
    if (this.engulfingSide === side)
      add('engulfing', this.engulfing.describe(side, this.grid), this.engulfingRatios);
    if (this.divergenceSide === side) {
      add('rsi-divergence', this.divergence.describe(side, this.grid), this.divergenceRatios);
    }
    if (this.levelSide === side) add('level-break', this.levels.describe(side, this.grid), this.levelRatios);
    return found;
  }

  private toSignal(
    detector: DetectorId,
    side: 1 | -1,
    candleTime: number,
    finding: Finding,
    percentile: number | null,
  ): Signal {
    const change = silencingChange(side, this.indicators.tape.close, finding);
    return {
      detector,
      direction: side === 1 ? 'long' : 'short',
      candleTime,
      severity: finding.severity,
      confidence: finding.confidence,
      value: finding.value,
      threshold: finding.threshold,
      numbers: finding.numbers,
      silencingChange: change === null ? null : this.grid.toPrice(change),
      percentile,
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
