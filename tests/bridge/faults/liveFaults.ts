import { expression, statements, type ExpertFault } from './expertFault';

/** Mistakes in what the expert sends of the present. */
export const liveFaults: readonly ExpertFault[] = [
  expression(
    'heartbeats are late',
    'passed < HEARTBEAT_MS && offset == g_link.offset',
    'passed < 3 * HEARTBEAT_MS',
    'beats every five seconds',
  ),
  expression(
    'a new offset waits for the next heartbeat',
    'offset == g_link.offset',
    'true',
    'tells a new offset',
  ),
  expression(
    'the offset is not snapped',
    '(long)MathRound(steps) * OFFSET_STEP_SECONDS',
    '(long)(steps * OFFSET_STEP_SECONDS)',
    'tells a new offset',
  ),
  expression(
    'the session is over too early',
    'ServerNow() <= forming + PeriodLength() + SESSION_END_SECONDS',
    'ServerNow() < forming + PeriodLength()',
    "closes the session's last",
  ),
  expression(
    'the session never ends',
    'ServerNow() <= forming + PeriodLength() + SESSION_END_SECONDS',
    'true',
    "closes the session's last",
  ),
  statements(
    'after the provisional candle the final one is forgotten',
    'g_provisional = rows[got - 1];',
    'g_provisional = rows[got - 1]; g_chain.cursor = forming;',
    "closes the session's last",
  ),
  expression(
    'the provisional candle is repeated',
    'again && SameRow(rows[got - 1], g_provisional)',
    'false',
    "closes the session's last",
  ),
  expression(
    'only the last candle is read again',
    'CopyRates(_Symbol, _Period, 1, KNOWN_ROWS + 1, rows)',
    'CopyRates(_Symbol, _Period, 1, 2, rows)',
    'reads the last three',
  ),
  statements(
    'a correction is sent at every heartbeat',
    'RememberKnown(rows[i]);',
    '',
    'reads the last three',
  ),
  expression(
    'a correction looks like a new candle',
    'SendBar(rows[i], previous, false, true)',
    'SendBar(rows[i], previous, false, false)',
    'reads the last three',
  ),
  expression(
    'forming candles come twenty times a second',
    'now - g_link.formAt < g_link.formEveryMs',
    'now - g_link.formAt < 50',
    'shows the forming candle',
  ),
  expression(
    'forming candles come when nothing moved',
    'SameRow(rows[0], g_formed) && (long)tick.time_msc == g_formedTick',
    'false',
    'shows the forming candle',
  ),
  expression(
    'a closed candle goes on forming',
    '(long)rows[0].time != g_closedUpTo || rows[0].time == g_provisional.time',
    'false',
    'shows no forming candle',
  ),
  expression(
    'an app that is behind gets everything',
    'g_link.sent - g_link.acked > UNSEEN_LIMIT',
    'false',
    'sends only candles and heartbeats',
  ),
  expression(
    'an acknowledgement is not counted',
    'MathMin(ReadLong(line, "n", 0), g_link.sent)',
    '0',
    'sends only candles and heartbeats',
  ),
  expression(
    'an app that is behind gets no candles either',
    'g_history.active || !Settled()',
    'g_history.active || Congested()',
    'sends only candles and heartbeats',
  ),
  statements(
    'what was left out is not counted',
    'g_link.dropped++;',
    '',
    'sends only candles and heartbeats',
  ),
  statements(
    'says no goodbye',
    'SayBye(DeinitReason(reason));',
    'DeinitReason(reason);',
    'says bye with the reason',
  ),
  expression(
    'an offline terminal is trusted as soon as it is back',
    'now >= g_settledAt && (Synchronized() || now >= g_settledAt + HISTORY_WAIT_MS)',
    'true',
    'keeps still while the terminal',
  ),
  expression(
    'a hole that fills up late is overlooked',
    'HoleFilled() ? Rewind(g_chain.start) : true',
    'true',
    'notices when the server fills',
  ),
  expression(
    'a candle behind a provisional one is sent as a line',
    '(long)rows[i].time < g_chain.newest',
    'false',
    'sends a candle that appears behind',
  ),
];
