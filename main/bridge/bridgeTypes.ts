import type { Clock, FeedReport, MarketPort, Notice } from '../../app/engine/ports';
import type { Log } from '../../app/engine/ports/log';
import type { Scheduler } from '../../app/engine/ports/scheduler';
import type { Instrument } from '../../app/market/instrument';
import type { InstrumentFacts } from '../../app/market/instruments';
import type { SeriesKey } from '../../app/market/series';

export interface BridgeListenerOptions {
  /** A loopback address; others are refused at `start`. */
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** 64 hex digits that a bridge has to present. */
  readonly token: string;
  readonly market: MarketPort;
  /** What is known of a symbol besides what a bridge says; absent: what its name suggests. */
  readonly instrumentOf?: (symbol: string, facts: InstrumentFacts) => Instrument;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly log: Log;
  readonly notice: (notice: Notice) => void;
  /** A real bridge was welcomed: the moment to stop the simulated market. */
  readonly onWelcome?: (key: SeriesKey) => void;
}

/** One bridge that is connected and welcomed. */
export interface BridgeSessionStatus {
  readonly key: SeriesKey;
  readonly broker: string | null;
  /** When it was welcomed, UTC ms. */
  readonly since: number;
  readonly lines: number;
  readonly feed: FeedReport;
}

export interface BridgeStatus {
  readonly listening: { readonly host: string; readonly port: number } | null;
  readonly sessions: readonly BridgeSessionStatus[];
  /** Counted since the start. */
  readonly counters: BridgeCounters;
  /** Until when every `hello` is refused, UTC ms; null when it is not. */
  readonly coolDownUntil: number | null;
}

export interface BridgeCounters {
  /** Lines that were not UTF-8, not JSON, or not of the protocol. */
  readonly badLines: number;
  /** Lines of a type this version does not know. */
  readonly unknownTypes: number;
  /** Rows with impossible numbers. */
  readonly quarantinedRows: number;
  readonly authFailures: number;
  readonly connections: number;
}

export type BridgeStart =
  | { readonly ok: true; readonly port: number }
  | { readonly ok: false; readonly text: { readonly pt: string; readonly en: string } };

export interface BridgeListener {
  /** A port in use and the like are values, not exceptions. */
  start(): Promise<BridgeStart>;
  /** Says bye to every bridge and closes the port. */
  stop(): Promise<void>;
  status(): BridgeStatus;
}
