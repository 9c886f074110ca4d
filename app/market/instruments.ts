import { decimalsOf } from './decimalsOf';
import type { CalendarId, Instrument } from './instrument';

interface Contract {
  readonly tickSize: number;
  readonly pointValue: number;
  readonly digits: number;
  readonly calendar: CalendarId;
}

/** B3 contract specifications; point values in R$ a contract. */
const CONTRACTS: Readonly<Record<string, Contract>> = {
  WIN: { tickSize: 5, pointValue: 0.2, digits: 0, calendar: 'b3-index' },
  IND: { tickSize: 5, pointValue: 1, digits: 0, calendar: 'b3-index' },
  WDO: { tickSize: 0.5, pointValue: 10, digits: 1, calendar: 'b3-dollar' },
  DOL: { tickSize: 0.5, pointValue: 50, digits: 1, calendar: 'b3-dollar' },
};

/** `WIN`, `WIN$N`, `WIN@D`, `WIN$SIM`, `WINQ26`. */
const CONTRACT_SYMBOL = /^(WIN|IND|WDO|DOL)(?:[$@].*|[FGHJKMNQUVXZ]\d{1,4})?$/i;

const CURRENCIES = 'AUD|BRL|CAD|CHF|CNH|CZK|DKK|EUR|GBP|HKD|HUF|ILS|JPY|MXN|NOK|NZD|PLN|SEK|SGD|TRY|USD|ZAR';
const CURRENCY_PAIR = new RegExp(`^(?:${CURRENCIES})/?(${CURRENCIES})(?:[^A-Za-z].*)?$`, 'i');
const CRYPTO = /^(?:BTC|ETH|SOL|BNB|XRP|ADA|DOGE|LTC)|(USDT|USDC)$/i;
const B3_EQUITY = /^[A-Z]{4}\d{1,2}F?$/;
const US_EQUITY = /^[A-Z]{1,5}$/;

/** The B3 futures this terminal knows by name; null for anything else. */
export function knownInstrument(symbol: string): Instrument | null {
  const root = CONTRACT_SYMBOL.exec(symbol)?.[1]?.toUpperCase();
  const contract = root === undefined ? undefined : CONTRACTS[root];
  return contract === undefined ? null : { symbol, currency: 'BRL', ...contract };
}

/** What a source says about an instrument; everything but the tick size may be unknown. */
export interface InstrumentFacts {
  readonly tickSize: number;
  readonly digits?: number | undefined;
  /** Value of one price unit of one contract. */
  readonly pointValue?: number | undefined;
  readonly currency?: string | undefined;
  readonly calendar?: CalendarId | undefined;
}

/**
 * The instrument behind a symbol. What the source says comes before what the name suggests; an unknown point value is
 * 1 in the unit of the price.
 *
 * @throws RangeError when the tick size is not a positive number.
 */
export function instrumentFor(symbol: string, facts: InstrumentFacts): Instrument {
  if (!(facts.tickSize > 0) || !Number.isFinite(facts.tickSize)) {
    throw new RangeError(`The tick size of ${symbol} must be a positive number, not ${facts.tickSize}`);
  }
  const known = knownInstrument(symbol);
  return {
    symbol,
    tickSize: facts.tickSize,
    pointValue: facts.pointValue ?? known?.pointValue ?? 1,
    currency: facts.currency ?? known?.currency ?? currencyOf(symbol),
    digits: facts.digits ?? decimalsOf(facts.tickSize),
    calendar: facts.calendar ?? known?.calendar ?? calendarOf(symbol),
  };
}

/** The hours a symbol's name suggests; unknown names trade around the clock. */
export function calendarOf(symbol: string): CalendarId {
  const known = knownInstrument(symbol);
  if (known !== null) return known.calendar;
  if (CURRENCY_PAIR.test(symbol)) return 'forex';
  if (CRYPTO.test(symbol)) return 'continuous';
  if (B3_EQUITY.test(symbol)) return 'b3-equity';
  return US_EQUITY.test(symbol) ? 'us-equity' : 'continuous';
}

function currencyOf(symbol: string): string {
  const quoted = CURRENCY_PAIR.exec(symbol)?.[1];
  if (quoted !== undefined) return quoted.toUpperCase();
  return B3_EQUITY.test(symbol) ? 'BRL' : 'USD';
}
