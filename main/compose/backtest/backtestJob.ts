import type { PackedCandles } from '../../../app/contract/ipcCandles';
import type { BacktestRequest, BacktestResult } from '../../../app/contract/ipcBacktest';
import type { Mark } from '../../../app/evaluation/marks';
import type { Instrument } from '../../../app/market/instrument';
import type { Timeframe } from '../../../app/market/timeframe';
import type { Text } from '../../problem';

/** Candles of the history, for a thread that does not open it. */
export interface StoredCandles {
  readonly kind: 'stored';
  readonly instrument: Instrument;
  readonly timeframe: Timeframe;
  /** Oldest first, in pages of numbers that are handed over and not copied: a copy of many candles takes a tenth of a second. */
  readonly pages: readonly PackedCandles[];
}

/** Candles for a thread, and where the trader's settings stand. */
export interface CandlesJob {
  readonly dataDir: string;
  readonly configFile: string | null;
  readonly source: { readonly kind: 'file'; readonly path: string } | StoredCandles;
}

/** A backtest for a thread of its own. */
export interface BacktestJob extends CandlesJob {
  readonly kind: 'backtest';
  readonly settings: Pick<BacktestRequest, 'detectors' | 'plan'>;
  /** The trader's marks by `seriesId`, in place of the automatic label; null: that label. */
  readonly marks: ReadonlyMap<string, readonly Mark[]> | null;
}

/** The texts of the reports that the trader may keep. */
export interface BacktestReports {
  readonly json: string;
  readonly html: Text;
}

export type BacktestMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'failed'; readonly text: Text }
  | { readonly kind: 'done'; readonly result: BacktestResult; readonly reports: BacktestReports };
