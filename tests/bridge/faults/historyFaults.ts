import { expression, statements, type ExpertFault } from './expertFault';

/** Mistakes in what the expert sends of the past. */
export const historyFaults: readonly ExpertFault[] = [
  expression(
    'the forming candle counts as closed',
    'time >= forming',
    'time > forming',
    'sends the newest candles',
  ),
  statements(
    'every candle of a burst names the same one before it',
    'previous = (long)rows[i].time;',
    '',
    'sends every candle that closed',
  ),
  statements(
    'resumes after the stored candle instead of with it',
    'StartHistory(0, since, g_askedBars);',
    'StartHistory(0, since > 0 ? since + 1 : 0, g_askedBars);',
    'resumes with the candle',
  ),
  expression(
    'chunks of 301 candles',
    'ReadClosed(g_history.from, FormingTime(), CHUNK_ROWS, rows, previous)',
    'ReadClosed(g_history.from, FormingTime(), CHUNK_ROWS + 1, rows, previous)',
    'sends the newest candles',
  ),
  statements(
    'a candle is lost between two chunks',
    'g_history.from = (long)rows[count - 1].time + 1;',
    'g_history.from = (long)rows[count - 1].time + PeriodLength() + 1;',
    'sends the newest candles',
  ),
  expression(
    'the first chunk calls itself the last',
    '(count == 0 || LastClosedTime() <= (long)rows[count - 1].time)',
    'true',
    'sends the newest candles',
  ),
  expression(
    'history stops at the first night',
    'count >= limit || stop >= forming',
    'true',
    'resumes over nights',
  ),
  expression(
    'more history than the trader wants',
    'MathMin(g_askedBars, (long)InpHistory)',
    'g_askedBars',
    'keeps to the history limit',
  ),
  expression(
    'the forming candle counts as history',
    'MathMax(0, Bars(_Symbol, _Period) - 1)',
    'MathMax(0, Bars(_Symbol, _Period))',
    'says that it has less',
  ),
  expression(
    'history goes out while it still loads',
    '(waits && (!Synchronized() || FormingTime() <= 0))',
    'false',
    'waits for history',
  ),
  statements(
    'a history that is cut short is not called partial',
    'g_history.partial = (FirstTime() > g_history.from);',
    'g_history.partial = false;',
    "sends what it has when the app's last",
  ),
  expression('a need is not heard', 'type == "need" && g_link.welcomed', 'false', 'answers a need'),
  expression(
    'an answer without the number of its question',
    'IntegerToString(g_history.rid)',
    'IntegerToString(0)',
    'answers a need',
  ),
  expression(
    'history is read beyond its end',
    'i < got && count < limit',
    'i <= got && count < limit',
    'answers a need',
  ),
];
