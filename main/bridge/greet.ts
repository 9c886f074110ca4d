import type { SeriesKey } from '../../app/market/series';
import { timeframeFromMs } from '../../app/market/timeframe';
import type { Instrument } from '../../app/market/instrument';
import { instrumentFor } from '../../app/market/instruments';
import { greetingSchema, helloSchema, type Hello } from './messages';
import { PROTOCOL_VERSION, type BridgeErrorCode } from './replies';
import { createServerClock, type ServerClock } from './serverClock';

/** The built-in simulated market; no bridge may write into its series. */
const SIMULATED_SYMBOL = 'WIN$SIM';
const LONGEST_SYMBOL = 64;

export type Greeting =
  | {
      readonly ok: true;
      readonly hello: Hello;
      readonly key: SeriesKey;
      readonly instrument: Instrument;
      readonly server: ServerClock;
    }
  /** `versions` is set when the versions do not overlap. */
  | {
      readonly ok: false;
      readonly code: BridgeErrorCode;
      readonly message: string;
      readonly versions?: string;
    };

/**
 * Reads the first line of a bridge. The token is judged before anything else is told or asked.
 * @param admit says why a token is not let in; null lets it in
 * @param instrumentOf what is known of a symbol besides what the bridge says
 */
export function greet(
  value: object,
  admit: (token: string) => string | null,
  instrumentOf: typeof instrumentFor = instrumentFor,
): Greeting {
  const greeting = greetingSchema.safeParse(value);
  if (!greeting.success) return refuse('proto', 'the first line must be hello with v, vmin and tok');
  const { v, vmin, tok } = greeting.data;
  const refusal = admit(tok);
  if (refusal !== null) return refuse('auth', refusal);
  if (v < PROTOCOL_VERSION || vmin > PROTOCOL_VERSION) {
    const versions = v === vmin ? `${v}` : `${vmin}-${v}`;
    const message = `this Vigia speaks protocol version ${PROTOCOL_VERSION}, the bridge ${versions}; install the bridge that comes with this Vigia`;
    return { ...refuse('version', message), versions };
  }
  const parsed = helloSchema.safeParse(value);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.') ?? '';
    return refuse('proto', `hello: ${field} is missing or not as the protocol says`);
  }
  return readSeries(parsed.data, instrumentOf);
}

function readSeries(hello: Hello, instrumentOf: typeof instrumentFor): Greeting {
  const timeframe = timeframeFromMs(hello.tf * 1000);
  if (timeframe === null) return refuse('symbol', `Vigia has no timeframe of ${hello.tf} s`);
  if (!isSymbol(hello.sym))
    return refuse('symbol', 'the symbol is empty, too long, or has | or control characters');
  if (hello.sym === SIMULATED_SYMBOL) return refuse('symbol', `${SIMULATED_SYMBOL} is the simulated market`);
  const server = createServerClock(hello.off, hello.now);
  if (server === null) return refuse('proto', `hello: off ${hello.off} is no offset of a place on earth`);
  const key = { symbol: hello.sym, timeframe };
  return {
    ok: true,
    hello,
    key,
    instrument: instrumentOf(hello.sym, { tickSize: hello.ts, digits: hello.dg }),
    server,
  };
}

function isSymbol(text: string): boolean {
  if (text.length === 0 || text.length > LONGEST_SYMBOL || text.trim() !== text) return false;
  return !/[|\p{Cc}]/u.test(text);
}

function refuse(code: BridgeErrorCode, message: string): Extract<Greeting, { ok: false }> {
  return { ok: false, code, message };
}
