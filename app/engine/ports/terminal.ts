import type { Alert, AlertStatus, Origin } from '../../alerts/alert';
import type { WhyNotReason } from '../../alerts/reason';
import type { Snooze } from '../../alerts/silence/snooze';
import type { SnoozeRequest } from '../../alerts/silence/snoozeRequest';
import type { DetectorId } from '../../detectors/detectorId';
import type { Severity } from '../../detectors/severity';
import type { Candle } from '../../market/candle';
import type { Direction } from '../../market/direction';
import type { SeriesKey } from '../../market/series';
import type { AlertSort } from './alertSort';
import type { DrawnLevel, LevelWish } from './levels';
import type { OutcomeChoice } from './outcomeChoice';
import type { ReasonCounts } from './whyNot';
import type { Notice, Publisher, SeriesSummary } from './events';

export interface CandleQuery {
  readonly key: SeriesKey;
  /** Only candles that opened before this, UTC ms; null = the newest. */
  readonly before: number | null;
  /** 1 to 200,000. */
  readonly limit: number;
}

/** Every given field must match; null matches all. Times are candle open times, UTC ms, `to` exclusive. */
export interface AlertFilter {
  readonly from: number | null;
  readonly to: number | null;
  readonly symbol: string | null;
  readonly pattern: DetectorId | null;
  readonly severity: Severity | null;
  readonly direction: Direction | null;
  readonly status: AlertStatus | null;
  readonly origin: Origin | null;
  /** `delivered`: reason null; `refused`: any reason; or one reason. Null = all. */
  readonly reason: 'delivered' | 'refused' | WhyNotReason | null;
  readonly outcome: OutcomeChoice | null;
  /**
   * Words, each of which must stand in the symbol, at the start of a word of a pattern's or the severity's name in
   * either language, or at the start of a word of the trader's note; case and accents do not matter. The first eight.
   */
  readonly text: string | null;
}

export interface AlertQuery extends AlertFilter {
  readonly sort: AlertSort;
  /** 1 to 1,000. */
  readonly limit: number;
  /** `nextCursor` of the page before, of the same sort; null = the first page. */
  readonly cursor: string | null;
}

/** In the order that was asked for. */
export interface AlertPage {
  /** All alerts that match the filter, over all pages. */
  readonly total: number;
  readonly alerts: readonly Alert[];
  readonly nextCursor: string | null;
}

export interface TerminalSnapshot {
  readonly version: string;
  readonly startedAt: number;
  readonly series: readonly SeriesSummary[];
  /** The newest delivered alerts, newest first, at most 200. */
  readonly alerts: readonly Alert[];
  readonly notices: readonly Notice[];
  readonly levels: readonly DrawnLevel[];
  /** Those that hold, oldest first. */
  readonly snoozes: readonly Snooze[];
}

export type CommandResult =
  { readonly ok: true } | { readonly ok: false; readonly text: { readonly pt: string; readonly en: string } };

/** How traders draw their price levels. */
export interface LevelPort {
  /**
   * Draws a level on a series (`id` null), or changes one, which is then watched afresh from this moment on. The price
   * is rounded to the tick. `actor`: `window`, …
   */
  put(id: string | null, key: SeriesKey, wish: LevelWish, actor: string): CommandResult;
  /** Erasing a level that is gone is fine. */
  remove(id: string, actor: string): CommandResult;
}

/** What the window, the server and the command line ask of the terminal; implemented in `main/pipeline.ts`. */
export interface TerminalPort extends Publisher {
  snapshot(): TerminalSnapshot;
  /** Oldest first. */
  candles(query: CandleQuery): readonly Candle[];
  alerts(query: AlertQuery): AlertPage;
  /** After a start, resolves when a million alerts can be searched at once; earlier, `alerts` and `reasonCounts` wait. */
  searchable(): Promise<void>;
  /** Counts what matches the filter but for its `reason`, each reason apart. */
  reasonCounts(filter: AlertFilter): ReasonCounts;
  /** Delivered alerts with `seq` > `afterSeq`, oldest first, at most `limit`; for `resume`. */
  alertsAfter(afterSeq: number, limit: number): readonly Alert[];
  /** The highest `seq` stored; 0 for none. */
  lastSeq(): number;
  alert(id: string): Alert | null;
  /** `actor`: `window`, `websocket`, … Acknowledging twice is fine and changes nothing. */
  acknowledge(id: string, actor: string, note: string | null): CommandResult;
  /** Mutes delivery for a while; `actor` as in `acknowledge`. */
  snooze(request: SnoozeRequest, actor: string): CommandResult;
  /** Ends a snooze early; one that is over already is fine and changes nothing. */
  endSnooze(id: number, actor: string): CommandResult;
  /** A channel confirmed or failed a delivery. */
  recordDelivery(id: string, delivery: Alert['deliveries'][number]): void;
}
