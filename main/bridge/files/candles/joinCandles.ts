import type { CalendarId } from '../../../../app/market/instrument';
import { Resampler } from '../../../../app/market/resampler';
import { sessionCalendar } from '../../../../app/market/sessionCalendar';
import { timeframeMs, type Timeframe } from '../../../../app/market/timeframe';
import type { Candle } from '../../../../app/market/candle';
import { CandleList } from './candleList';
import { CandleTable } from './candleTable';

/**
 * The candles of a file joined to a longer timeframe, on the grid of the session as the terminal does it. A last candle
 * that the file does not hold to its end, or to the end of trading, is left out: it may not have closed yet.
 *
 * @throws RangeError when candles of `from` cannot be joined to candles of `to`.
 */
export function joinCandles(
  list: CandleList,
  calendar: CalendarId,
  from: Timeframe,
  to: Timeframe,
): CandleList {
  const resampler = new Resampler(calendar, from, to);
  const table = new CandleTable();
  /** The line of the first candle in the one that is open. */
  let line = 0;
  const add = ({ time, open, high, low, close, tickVolume, realVolume, spread }: Candle): void =>
    table.add(line, time, open, high, low, close, tickVolume, realVolume, spread);
  for (let index = 0; index < list.length; index++) {
    const before = resampler.forming;
    const closed = resampler.push(list.at(index));
    const [first] = closed;
    if (before !== null && first?.time === before.time) add(first);
    if (before === null || first !== undefined) line = list.lineAt(index);
    for (const candle of closed) if (candle.time !== before?.time) add(candle);
  }
  if (list.length > 0) {
    const ended = list.timeAt(list.length - 1) + timeframeMs(from);
    const hours = sessionCalendar(calendar).dayAt(ended - 1).hours;
    const isOver = hours !== null && ended >= hours.close;
    for (const candle of resampler.closeAt(isOver ? Infinity : ended)) add(candle);
  }
  return new CandleList(
    table,
    Uint32Array.from({ length: table.length }, (_, index) => index),
  );
}
