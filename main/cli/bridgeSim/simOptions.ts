import type { Candle } from '../../../app/market/candle';
import type { Clock, Scheduler } from '../../../app/engine/ports';
import type { Timeframe } from '../../../app/market/timeframe';

/** What is played, where to, and how fast. */
export interface SimOptions {
  readonly host: string;
  readonly port: number;
  readonly token: string;
  readonly symbol: string;
  readonly timeframe: Timeframe;
  readonly tickSize: number;
  /** Decimals of a price. */
  readonly digits: number;
  /** Name of the file, shown as the broker. */
  readonly source: string;
  /** Everything the played terminal has as its history and future, oldest first. */
  readonly candles: readonly Candle[];
  /** Index of the first candle to play; those before are history. */
  readonly start: number;
  /** Candles of history sent to an app that has none. */
  readonly history: number;
  /** Candles a second; Infinity: as fast as the app acknowledges. */
  readonly speed: number;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  /** Resolves when the player should stop. */
  readonly interrupted: Promise<void>;
  /** The app went away; the player waits for it. */
  readonly onWaiting: () => void;
  /** `last`: open time of the newest candle played, UTC ms. */
  readonly onProgress: (played: number, total: number, last: number) => void;
}

/** How a connection, or the whole play, ended. */
export type SimEnd =
  | { readonly kind: 'finished' }
  | { readonly kind: 'interrupted' }
  /** The app has the last candle of the file, or newer ones. */
  | { readonly kind: 'already-there' }
  | { readonly kind: 'no-listener' }
  /** Somebody listens, but does not welcome a bridge. */
  | { readonly kind: 'no-welcome' }
  /** The connection broke, or the app said something that passes. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

/** How far the play is, over all connections. */
export interface SimProgress {
  /** Index of the candle that is forming; those before it have closed. */
  forming: number;
  /** Candles sent as closing candles. */
  played: number;
  /** Candles sent as history. */
  history: number;
  /** Requests of the app that were answered. */
  repairs: number;
  /** Connections on which the app said welcome. */
  connections: number;
}
