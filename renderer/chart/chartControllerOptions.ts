import type { Language } from '../../app/contract/ipcPreferences';
import type { Instrument } from '../../app/market/instrument';
import type { SeriesKey } from '../../app/market/series';
import type { ChartTheme } from './chartTheme';

/** What a chart shows, how, and whom it tells. */
export interface ChartControllerOptions {
  readonly key: SeriesKey;
  readonly instrument: Instrument;
  readonly mark: 'simulated' | 'replay' | null;
  readonly theme: ChartTheme;
  readonly language: Language;
  /** The trader clicked this alert's marker. */
  readonly onChoose: (id: string) => void;
  /** The trader dragged a price level to this price, on the tick. */
  readonly onMoveLevel: (id: string, price: number) => Promise<void>;
}
