import type { Clock, MarketPort } from '../../../app/engine/ports';
import type { Scheduler } from '../../../app/engine/ports/scheduler';

export interface SimulatedMarketOptions {
  readonly market: MarketPort;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  /** The same seed gives the same candles. */
  readonly seed: number;
  /** Closed candles a second; > 0. */
  readonly speed: number;
}

export interface SimulatedMarket {
  /** Fills the chart with past sessions at once, then streams; starting twice changes nothing. */
  start(): void;
  stop(): void;
  running(): boolean;
}
