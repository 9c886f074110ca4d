import { decimalsOf } from './decimalsOf';
import type { CalendarId, Instrument } from './instrument';
import { calendarOf, instrumentFor, knownInstrument, type InstrumentFacts } from './instruments';

/** An instrument as the trader describes it. */
export interface OwnInstrument {
  /** A symbol; `*` stands for any letters. */
  readonly symbol: string;
  readonly tickSize: number;
  readonly pointValue: number;
  /** ISO 4217 code. */
  readonly currency: string;
  /** Absent: as many as the tick size needs. */
  readonly digits?: number | undefined;
  /** Absent: what the name suggests. */
  readonly calendar?: CalendarId | undefined;
}

/** What is known of symbols: first what the trader says, then B3's futures. */
export interface InstrumentBook {
  /** Null for a symbol of which nobody has said anything. */
  known(symbol: string): Instrument | null;
  /** The instrument of a source that says its tick size itself. */
  from(symbol: string, facts: InstrumentFacts): Instrument;
}

export function createInstrumentBook(own: readonly OwnInstrument[]): InstrumentBook {
  const described = own.map((instrument) => ({ instrument, matches: patternOf(instrument.symbol) }));
  const find = (symbol: string): OwnInstrument | undefined =>
    described.find(({ matches }) => matches.test(symbol))?.instrument;
  return {
    known(symbol) {
      const found = find(symbol);
      if (found === undefined) return knownInstrument(symbol);
      const { tickSize, pointValue, currency, digits, calendar } = found;
      return {
        symbol,
        tickSize,
        pointValue,
        currency,
        digits: digits ?? decimalsOf(tickSize),
        calendar: calendar ?? calendarOf(symbol),
      };
    },
    from(symbol, facts) {
      const found = find(symbol);
      if (found === undefined) return instrumentFor(symbol, facts);
      const { pointValue, currency, calendar } = found;
      return instrumentFor(symbol, { ...facts, pointValue, currency, calendar });
    },
  };
}

function patternOf(symbol: string): RegExp {
  const escaped = symbol.replace(/[.$+?^()|[\]{}\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${escaped}$`, 'i');
}
