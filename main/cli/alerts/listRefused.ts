import type { Alert } from '../../../app/alerts/alert';
import { patternName } from '../../../app/alerts/patternName';
import { WHY_NOT_REASONS } from '../../../app/alerts/reason';
import { toAlertJson } from '../../../app/contract/alertJson';
import { parseHistoryQuery } from '../../../app/contract/serverHistoryQuery';
import { sessionCalendar } from '../../../app/market/sessionCalendar';
import type { Reading } from '../../compose/openReading';
import type { CommandCall } from '../command';
import { wallTime } from './wallTime';
import { whyTexts } from './whyTexts';

/** Counts what was refused by reason and lists the newest; gives the exit code. */
export function listRefused(
  { values, io, language }: CommandCall,
  { archive }: Reading,
  asked: readonly (readonly [string, string])[],
): number {
  const hasReason = asked.some(([name]) => name === 'reason');
  const read = parseHistoryQuery(hasReason ? asked : [...asked, ['reason', 'refused']]);
  if (!read.ok) {
    io.fail(read.text);
    return 2;
  }
  const { query } = read;
  if (query.reason === null || query.reason === 'delivered') {
    io.fail(whyTexts.badReason(query.reason ?? 'all'));
    return 2;
  }
  const answered = archive.reading(() => {
    const history = archive.history();
    return { page: history.page(query), reasons: history.reasons(query), zones: zones(archive) };
  });
  if (!answered.ok) {
    io.fail(answered.problem.text);
    return 1;
  }
  const { page, reasons, zones: zoneOf } = answered.value;
  if (values.json === true) {
    io.out(JSON.stringify({ total: page.total, reasons, alerts: page.alerts.map(toAlertJson) }));
    return 0;
  }
  if (page.total === 0) {
    io.out(whyTexts.none[language]);
    return 0;
  }
  io.out(whyTexts.total(page.total)[language]);
  for (const reason of WHY_NOT_REASONS) {
    const count = reasons[reason] ?? 0;
    const isWanted = query.reason === 'refused' || query.reason === reason;
    if (count > 0 && isWanted)
      io.out(`${String(count).padStart(9)}  ${whyTexts.reason[reason][language]} (${reason})`);
  }
  if (page.total > page.alerts.length) io.out(whyTexts.newest(page.alerts.length)[language]);
  for (const alert of page.alerts) io.out(lineOf(alert, zoneOf(alert), language));
  return 0;
}

function lineOf(alert: Alert, zone: string, language: CommandCall['language']): string {
  const { symbol, timeframe, direction, reason } = alert;
  const patterns = alert.patterns.map((pattern) => patternName(pattern, language)).join(' + ');
  const why = reason === null ? '' : whyTexts.reason[reason][language];
  return `${wallTime(alert.candleTime, zone)}  ${symbol} ${timeframe}  ${direction === 'long' ? '▲' : '▼'} ${patterns}: ${why}`;
}

/** The zone of each symbol's exchange. */
function zones({ series }: Reading['archive']): (alert: Alert) => string {
  const calendars = new Map(series.all().map(({ key, instrument }) => [key.symbol, instrument.calendar]));
  return ({ symbol }) => sessionCalendar(calendars.get(symbol) ?? 'continuous').zone;
}
