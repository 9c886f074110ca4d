import { NEWEST_FIRST } from '../../../app/engine/ports/alertSort';
import { NO_FILTER } from '../../../app/engine/ports/noFilter';
import { ALERT_MARKET, FIRST_BREAKOUT, openAlertMarket } from './alertMarket';
import { FireClient } from './fireClient';
import { openFireHouse, type FireHouse } from './fireHouse';
import { waitUntil } from './waitUntil';

export interface RefusalsReport {
  /** What the window was told of its database, in order. */
  readonly notices: readonly string[];
  /** What `/health` answers while nothing can be written. */
  readonly health: number;
  /** Breakouts the market made before, while and after nothing could be written. */
  readonly breakouts: number;
  /** Breakouts without an alert in the history in the end. */
  readonly missing: number;
  readonly missingAtClient: number;
}

export interface Refusals {
  /** Where the data folder is made; absent: with the system's temporary files. */
  readonly parent?: string;
  /** From now on the database refuses to write; gives what mends that. */
  readonly breakIt: (house: FireHouse) => Promise<() => Promise<void>>;
}

const EVERY = {
  ...{ ...NO_FILTER, from: FIRST_BREAKOUT, sort: NEWEST_FIRST, limit: 1, cursor: null },
} as const;

/** Raises alerts while the database refuses to write, mends it, and looks for every one of them. */
export async function runRefusals({ parent, breakIt }: Refusals): Promise<RefusalsReport> {
  const house = await openFireHouse({ settings: ALERT_MARKET, ...(parent === undefined ? {} : { parent }) });
  const client = new FireClient();
  client.connect(house.httpPort, house.terminal.secrets.apiToken);
  let market = await openAlertMarket(house);
  let breakouts = 0;
  const raise = (count: number): void => {
    for (let one = 0; one < count; one += 1) market.alert();
    breakouts += count;
  };
  const codes = (): string[] =>
    house.notices.map(({ code }) => code).filter((code) => code.startsWith('storage'));
  const { port } = house.terminal;
  try {
    raise(5);
    await waitUntil(() => port.alerts(EVERY).total === breakouts);
    const mend = await breakIt(house);
    raise(20);
    await waitUntil(() => codes().length > 0);
    const { status } = await fetch(`http://127.0.0.1:${house.httpPort}/health`);
    await mend();
    // The source hears that its candles were not taken, and comes back with all of them.
    market.close();
    market = await openAlertMarket(house, breakouts);
    raise(5);
    await waitUntil(() => codes().includes('storage-recovered') && port.alerts(EVERY).total === breakouts);
    const { alerts } = port.snapshot();
    await client.until(alerts.length, 5_000);
    return {
      notices: codes(),
      health: status,
      breakouts,
      missing: breakouts - port.alerts(EVERY).total,
      missingAtClient: alerts.filter(({ id }) => !client.heard.has(id)).length,
    };
  } finally {
    market.close();
    client.close();
    await house.stop();
  }
}
