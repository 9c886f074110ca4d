import { unpackCandles } from '../../../app/contract/ipcCandles';
import type { EngineSettings } from '../../../app/engine/engineSettings';
import type { IndicatorValues } from '../../../app/engine/indicatorSeries';
import type { Candle } from '../../../app/market/candle';
import type { Instrument } from '../../../app/market/instrument';
import type { SeriesKey } from '../../../app/market/series';
import { request } from '../../api/request';
import type { IndicatorPanes, PaneChoice, PaneLooks } from './indicatorPanes';
import { IndicatorTrack, LEAD_CANDLES } from './indicatorTrack';

export interface ChartIndicatorsParts {
  readonly key: SeriesKey;
  readonly instrument: Instrument;
  readonly panes: IndicatorPanes;
  /** What is drawn, and whether nothing older exists. */
  readonly candles: () => { readonly list: readonly Candle[]; readonly complete: boolean };
  readonly looks: () => PaneLooks;
  /** The panes were drawn afresh. */
  readonly drawn: () => void;
  /** There are values that were not there before. */
  readonly changed: () => void;
}

/** The indicators of one chart: their values for the legend, and the panes. */
export class ChartIndicators {
  private track: IndicatorTrack | null = null;
  /** In force now, and in place of those while the chart shows a moment of the past. */
  private settings: EngineSettings | null = null;
  private pastSettings: EngineSettings | null = null;
  private choice: PaneChoice | null = null;
  private asking = false;

  constructor(private readonly parts: ChartIndicatorsParts) {
    void this.readSettings();
  }

  at(time: number): IndicatorValues | null {
    return this.track?.at(time) ?? null;
  }

  get values(): readonly IndicatorValues[] {
    return this.track?.values ?? [];
  }

  /** The settings may be others than before. */
  async readSettings(): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    const answer = await request('chart:settings', null);
    this.asking = false;
    if (!answer.ok) return;
    const same = JSON.stringify(answer.value) === JSON.stringify(this.settings);
    this.settings = answer.value;
    if (!same) this.startOver();
  }

  /** Null: back to what is in force now. */
  setPast(settings: EngineSettings | null): void {
    this.pastSettings = settings;
    this.startOver();
  }

  setPanes(choice: PaneChoice): void {
    this.choice = choice;
    this.draw();
  }

  shares(): ReturnType<IndicatorPanes['shares']> {
    return this.parts.panes.shares();
  }

  /** Everything was drawn again. */
  reset(): void {
    const { list, complete } = this.parts.candles();
    void this.track?.reset(list, complete);
  }

  tail(from: number): void {
    const { list, complete } = this.parts.candles();
    this.track?.tail(list, from, complete);
  }

  /** Theme, language or panes are others. */
  draw(): void {
    if (this.choice === null) return;
    this.parts.panes.show(this.choice, this.pastSettings ?? this.settings, this.parts.looks());
    this.parts.drawn();
  }

  private startOver(): void {
    const settings = this.pastSettings ?? this.settings;
    if (settings === null) return;
    const { key, instrument, panes, looks, changed } = this.parts;
    const track = new IndicatorTrack({
      instrument,
      timeframe: key.timeframe,
      settings,
      lead: (time) => leadBefore(key, time),
      changed: (from) => {
        if (this.track !== track) return;
        panes.setValues(track.values, from, looks().exchange);
        changed();
      },
    });
    this.track = track;
    this.draw();
    this.reset();
  }
}

async function leadBefore(
  { symbol, timeframe }: SeriesKey,
  before: number,
): Promise<readonly Candle[] | null> {
  const answer = await request('candles:load', { key: { symbol, timeframe }, before, limit: LEAD_CANDLES });
  return answer.ok ? unpackCandles(answer.value) : null;
}
