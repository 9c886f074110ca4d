import type { Alert } from '../../../app/alerts/alert';
import type { Passage } from './marketProcess';

/** Where the time of one alert went, ms; together they are the whole way. */
export interface Shares {
  /** From the sender to the terminal's event loop: the socket, and whatever the loop was doing. */
  readonly socket: number;
  readonly parseAndEngine: number;
  readonly commit: number;
  /** From the commit to the last client, its own reading included. */
  readonly send: number;
  readonly whole: number;
}

/** Puts what the sender saw beside what the terminal stamped; `offset` is the terminal's clock minus the machine's. */
export function sharesOf(passages: readonly Passage[], told: readonly Alert[], offset: number): Shares[] {
  const alerts = new Map(told.map((alert) => [alert.candleTime, alert.stages]));
  return passages.flatMap(({ candleTime, sentAt, lastAt }) => {
    const stages = alerts.get(candleTime);
    if (stages === undefined || stages.committedAt === null) return [];
    const { receivedAt, detectedAt, committedAt } = stages;
    return {
      socket: receivedAt - offset - sentAt,
      parseAndEngine: detectedAt - receivedAt,
      commit: committedAt - detectedAt,
      send: lastAt - (committedAt - offset),
      whole: lastAt - sentAt,
    };
  });
}
