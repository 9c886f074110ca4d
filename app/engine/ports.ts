/**
 * The interfaces through which the rooms of `main/` meet. A room implements or receives these types and never
 * imports another room; `main/compose.ts` joins them.
 */
export type { Clock } from './ports/clock';
export type {
  BackfillChunk,
  BackfillVerdict,
  CandleVerdict,
  FeedReport,
  FeedState,
  FormingCandle,
  IncomingCandle,
  MarketPort,
  SeriesOpening,
  SeriesPosition,
} from './ports/market';
export type { MarketEvent, Notice, Publisher, SeriesSummary } from './ports/events';
export type {
  AlertFilter,
  AlertPage,
  AlertQuery,
  CandleQuery,
  CommandResult,
  LevelPort,
  TerminalPort,
  TerminalSnapshot,
} from './ports/terminal';
export type { DrawnLevel, LevelWish } from './ports/levels';
export type { OutboxChange, OutboxChannel, OutboxPort, OutboxRow } from './ports/outbox';
export type { CandleReport, ReasonCounts } from './ports/whyNot';
export type { Scheduler } from './ports/scheduler';
export type { Log } from './ports/log';
