import { basename } from 'node:path';
import type { Candle } from '../../../app/market/candle';
import { decimalsOf } from '../../../app/market/decimalsOf';
import { calendarOf } from '../../../app/market/instruments';
import { sessionCalendar } from '../../../app/market/sessionCalendar';
import { wallClockToUtc } from '../../../app/market/wallClockToUtc';
import type { Bars } from '../../compose/readBars';
import { bridgeSimTexts } from './bridgeSimTexts';
import type { Found } from './found';
import type { SimCall } from './readSimCall';
import type { SimOptions } from './simOptions';
import { tickSizeOf } from './tickSizeOf';

const DEFAULT_HISTORY = 500;
/** Of a short file, at most this share is history: something has to be played. */
const HISTORY_SHARE = 0.25;

export type Played = Pick<
  SimOptions,
  'symbol' | 'timeframe' | 'tickSize' | 'digits' | 'source' | 'candles' | 'start' | 'history'
>;

/** What of a file is played, under which name, and what of it is history. */
export function whatToPlay(file: string, bars: Bars, asked: SimCall): Found<Played> {
  const name = basename(file);
  const { symbol } = bars;
  if (symbol === null) return { ok: false, text: bridgeSimTexts.noSymbol(name) };
  const { zone } = sessionCalendar(bars.known?.calendar ?? calendarOf(symbol));
  const inUtc = (wall: number | null): number | null => (wall === null ? null : wallClockToUtc(zone, wall));
  const from = inUtc(asked.from);
  const to = inUtc(asked.to);
  const candles = to === null ? bars.candles : bars.candles.filter(({ time }) => time < to);
  const start = startOf(candles, from, asked.history);
  if (start === null) return { ok: false, text: bridgeSimTexts.nothingToPlay(name) };
  const tickSize = asked.tickSize ?? tickSizeOf(bars.known, candles);
  if (tickSize === null) return { ok: false, text: bridgeSimTexts.noGrid(name) };
  const digits = bars.known?.tickSize === tickSize ? bars.known.digits : decimalsOf(tickSize);
  const history = asked.history ?? DEFAULT_HISTORY;
  return {
    ok: true,
    value: { symbol, timeframe: bars.timeframe, tickSize, digits, source: name, candles, start, history },
  };
}

/** Index of the first candle to play; null when there is none. */
function startOf(candles: readonly Candle[], from: number | null, history: number | null): number | null {
  if (from !== null) {
    const first = candles.findIndex(({ time }) => time >= from);
    return first === -1 ? null : first;
  }
  if (candles.length === 0) return null;
  const most = history === null ? Math.floor(candles.length * HISTORY_SHARE) : candles.length - 1;
  return Math.min(history ?? DEFAULT_HISTORY, most);
}
