import type { AlertDraft, Origin } from '../alerts/alert';
import type { PriceLevel } from '../detectors/priceLevel';
import type { Candle } from '../market/candle';
import type { Instrument } from '../market/instrument';
import { seriesId, type SeriesKey } from '../market/series';
import type { EngineSettings } from './engineSettings';
import { readSnapshot, writeSnapshot } from './engineSnapshot';
import type { Engine, EngineInput, EngineStep } from './engineTypes';
import { SeriesEngine } from './seriesEngine';

const NO_DRAFTS: readonly AlertDraft[] = [];

/** The engine of a terminal: any number of symbols and timeframes, each with its own state. */
export function createEngine(settings: EngineSettings): Engine {
  return new TerminalEngine(settings);
}

class TerminalEngine implements Engine {
  /** By symbol; the series of one share the rule of one alert a minute. */
  private readonly symbols = new Map<string, SeriesEngine[]>();
  /** The series asked for last: candles come in runs. */
  private lastSeries: SeriesEngine | null = null;

  constructor(private readonly settings: EngineSettings) {}

  openSeries(key: SeriesKey, instrument: Instrument): void {
    if (this.hasSeries(key)) return;
    const known = this.symbols.get(key.symbol);
    // Of exactly one place: an array that grows takes seventeen.
    const peers = known ?? new Array<SeriesEngine>(1);
    const series = new SeriesEngine(key, instrument, this.settings, peers);
    if (known !== undefined) {
      known.push(series);
      return;
    }
    peers[0] = series;
    this.symbols.set(key.symbol, peers);
  }

  hasSeries(key: SeriesKey): boolean {
    return this.find(key) !== undefined;
  }

  step(key: SeriesKey, input: EngineInput): EngineStep {
    const series = this.seriesOf(key);
    const { candle } = input;
    const result = series.append(candle, input.previousTime ?? NaN, input.marketNow ?? NaN, input.historical);
    switch (result) {
      case 'appended':
        return { kind: 'appended', candle, reset: series.resetBy, drafts: NO_DRAFTS };
      case 'fired':
        return { kind: 'appended', candle, reset: series.resetBy, drafts: series.drafts(input.origin) };
      case 'duplicate':
        return { kind: 'duplicate' };
      case 'gap':
        return { kind: 'gap', last: series.lastTime() };
      case 'revised': {
        const previous = series.storedAt(candle.time);
        if (previous === null) throw new Error(`No stored candle of ${seriesId(key)} at ${candle.time}`);
        return { kind: 'revised', candle, previous };
      }
      default:
        return { kind: 'rejected', reason: result };
    }
  }

  rebuild(key: SeriesKey, candles: Iterable<Candle>): void {
    this.seriesOf(key).clear();
    this.catchUp(key, candles);
  }

  catchUp(key: SeriesKey, candles: Iterable<Candle>): void {
    const series = this.seriesOf(key);
    for (const candle of candles) series.append(candle, NaN, NaN, false);
  }

  setLevels(key: SeriesKey, levels: readonly PriceLevel[]): void {
    const isWatching = this.settings.detectors['price-level'].enabled;
    this.seriesOf(key).setLevels(isWatching ? levels : []);
  }

  forming(key: SeriesKey, price: number, time: number, origin: Origin): readonly AlertDraft[] {
    return this.seriesOf(key).forming(price, time, origin);
  }

  snapshot(key: SeriesKey): Uint8Array {
    return writeSnapshot(this.seriesOf(key), this.settings);
  }

  restore(key: SeriesKey, snapshot: Uint8Array): boolean {
    return readSnapshot(this.seriesOf(key), this.settings, snapshot);
  }

  remember(key: SeriesKey, said: readonly AlertDraft[]): void {
    const series = this.seriesOf(key);
    for (const draft of said) series.remember(draft);
  }

  private find({ symbol, timeframe }: SeriesKey): SeriesEngine | undefined {
    return this.symbols.get(symbol)?.find(({ key }) => key.timeframe === timeframe);
  }

  private seriesOf(key: SeriesKey): SeriesEngine {
    const last = this.lastSeries;
    if (last !== null && last.key.symbol === key.symbol && last.key.timeframe === key.timeframe) return last;
    const series = this.find(key);
    if (series === undefined) throw new Error(`The series ${seriesId(key)} was not opened`);
    this.lastSeries = series;
    return series;
  }
}
