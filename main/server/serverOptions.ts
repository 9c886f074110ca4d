import type { Clock, FeedState, Scheduler, TerminalPort } from '../../app/engine/ports';
import type { Log } from '../../app/engine/ports/log';
import type { MetricSample } from '../../app/engine/ports/metricSample';

/** One sentence in both languages. */
export interface Text {
  readonly pt: string;
  readonly en: string;
}

/** What `/health` is told by the rest of the terminal. */
export interface HealthReport {
  readonly healthy: boolean;
  readonly feed: FeedState;
  /** What is wrong, in words; empty when nothing is. */
  readonly problems: readonly Text[];
}

export interface ServerOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** What a client has to present as `Bearer`. */
  readonly token: string;
  readonly terminal: TerminalPort;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly log: Log;
  readonly version: string;
  /** Settings without secrets, as JSON values. */
  readonly publicConfig: () => unknown;
  readonly health: () => HealthReport;
  /** Web pages that may connect, such as `https://desk.example`; every other Origin is refused. */
  readonly allowedOrigins?: readonly string[];
  /** Gauges and counters of other rooms, read when `/metrics` is asked. */
  readonly samples?: () => readonly MetricSample[];
  readonly limits?: Partial<ServerLimits>;
}

export interface ServerLimits {
  /** Between two pings, ms; a client silent for two of them is dead. @defaultValue 15,000 */
  readonly heartbeatMs: number;
  /** Unread bytes a client may pile up before it is dropped. @defaultValue 1 MiB */
  readonly maxBufferedBytes: number;
  /** How long a newcomer may take to say `resume` before it gets live alerts, ms. @defaultValue 100 */
  readonly resumeGraceMs: number;
  /** Largest message from a client, bytes. @defaultValue 16 KiB */
  readonly maxMessageBytes: number;
}

export const DEFAULT_LIMITS: ServerLimits = {
  heartbeatMs: 15_000,
  maxBufferedBytes: 1024 * 1024,
  resumeGraceMs: 100,
  maxMessageBytes: 16 * 1024,
};
