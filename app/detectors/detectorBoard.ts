import type { IndicatorSet } from '../indicators/indicatorSet';
import type { StateMemory } from '../indicators/stateMemory';
import type { PriceGrid } from '../market/priceGrid';
import { DETECTOR_IDS } from './detectorId';
import type { DetectorSettings } from './detectorSettings';
import { Engulfing } from './engulfing';
import { ExtremeVolatility } from './extremeVolatility';
import { LevelBreak } from './levelBreak';
import { RsiDivergence } from './rsiDivergence';
import type { Side } from './side';
import type { Signal } from './signal';
import { VolatilityShock } from './volatilityShock';

/** Places in `DETECTOR_IDS`. */
const EXTREME = DETECTOR_IDS.indexOf('extreme-volatility');
const SHOCK = DETECTOR_IDS.indexOf('volatility-shock');
const ENGULFING = DETECTOR_IDS.indexOf('engulfing');
const DIVERGENCE = DETECTOR_IDS.indexOf('rsi-divergence');
const LEVEL = DETECTOR_IDS.indexOf('level-break');

/** The detectors of closed candles of one series. */
export class DetectorBoard {
  private readonly extreme: ExtremeVolatility;
  private readonly shock: VolatilityShock;
  private readonly engulfing: Engulfing;
  private readonly divergence: RsiDivergence;
  private readonly levels: LevelBreak;
  /** Patterns (1 << place in `DETECTOR_IDS`) that are looked for. */
  private readonly enabled: number;
  /** Patterns that fired on the newest candle. */
  private long = 0;
  private short = 0;

  constructor(
    memory: StateMemory,
    private readonly indicators: IndicatorSet,
    private readonly grid: PriceGrid,
    settings: DetectorSettings,
  ) {
    this.extreme = new ExtremeVolatility(memory, indicators, settings['extreme-volatility']);
    this.shock = new VolatilityShock(memory, indicators, settings['volatility-shock']);
    this.engulfing = new Engulfing(memory, indicators, settings.engulfing);
    this.divergence = new RsiDivergence(memory, indicators, settings['rsi-divergence']);
    this.levels = new LevelBreak(memory, indicators, settings['level-break']);
    this.enabled = DETECTOR_IDS.reduce(
      (all, id, place) => (settings[id].enabled ? all | (1 << place) : all),
      0,
    );
  }

  /** Cold detectors; the histograms of the last 60 session days stay. */
  reset(): void {
    this.extreme.reset();
    this.shock.reset();
    this.divergence.reset();
    this.levels.reset();
  }

  /** Writes into the memory what lives outside it. */
  save(): void {
    this.levels.extremes.save();
  }

  /** The memory was replaced. */
  load(): void {
    this.levels.extremes.load();
  }

  /** Empties the histograms too. */
  forget(): void {
    this.extreme.ratios.forget();
    this.shock.forget();
    this.engulfing.ratios.forget();
    this.divergence.ratios.forget();
    this.levels.ratios.forget();
  }

  /** To be called before the first candle of each session day. */
  beginDay(): void {
    this.extreme.ratios.beginDay();
    this.shock.ratios.beginDay();
    this.engulfing.ratios.beginDay();
    this.divergence.ratios.beginDay();
    this.levels.ratios.beginDay();
  }

  /** Runs every detector on the newest candle of the indicators; true when one fired. */
  step(): boolean {
    const { tape, rsi } = this.indicators;
    const { number, position, close, previousClose } = tape;
    const { enabled } = this;
    this.long = 0;
    this.short = 0;
    if ((enabled & (1 << EXTREME)) !== 0) {
      const side = this.extreme.step(position);
      if (side !== 0 && number >= this.extreme.warmUp) this.note(side, EXTREME);
    }
    if ((enabled & (1 << SHOCK)) !== 0) {
      const side = this.shock.step(close, tape.closeBeforePrevious, position);
      if (side !== 0 && number >= this.shock.warmUp) this.note(side, SHOCK);
    }
    if ((enabled & (1 << ENGULFING)) !== 0 && number >= this.engulfing.warmUp) {
      const { open, previousOpen } = tape;
      const side = this.engulfing.step(open, close, previousOpen, previousClose, position);
      if (side !== 0) this.note(side, ENGULFING);
    }
    if ((enabled & (1 << DIVERGENCE)) !== 0 && rsi.isReady()) {
      const side = this.divergence.step(close, previousClose);
      if (side !== 0 && number >= this.divergence.warmUp) this.note(side, DIVERGENCE);
    }
    if ((enabled & (1 << LEVEL)) !== 0) {
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

  /** The signal of a pattern that fired on the newest candle. */
  signal(pattern: number, side: 1 | -1, candleTime: number): Signal {
    switch (pattern) {
      case EXTREME:
        return this.extreme.signal(side, candleTime, this.grid);
      case SHOCK:
        return this.shock.signal(side, candleTime, this.grid);
      case ENGULFING:
        return this.engulfing.signal(side, candleTime, this.grid);
      case DIVERGENCE:
        return this.divergence.signal(side, candleTime, this.grid);
      default:
        return this.levels.signal(side, candleTime, this.grid);
    }
  }

  private note(side: Side, pattern: number): void {
    if (side === 1) this.long |= 1 << pattern;
    else this.short |= 1 << pattern;
  }
}
