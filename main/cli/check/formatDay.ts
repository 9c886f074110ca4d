import type { Language } from '../../../app/alerts/language';
import type { CheckedDayJson } from '../../../app/contract/ipcCheck';
import { checkTexts } from './checkTexts';

/** What a check found, a line each. */
export function formatDay(day: CheckedDayJson, language: Language): readonly string[] {
  const { symbol, zone, start, said, reproduced, differing, differences } = day;
  const date = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(start);
  const moment = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const listed = differences.map(({ kind, key, candleTime, fields, cause }) => {
    const [, timeframe, direction] = key.split('|');
    const what = checkTexts.kinds[kind][language];
    const which = fields.length === 0 ? '' : ` (${fields.join(', ')})`;
    return `  ${moment.format(candleTime)} ${timeframe ?? ''} ${direction ?? ''}: ${what}${which}; ${checkTexts.causes[cause][language]}`;
  });
  const more = differing - differences.length;
  return [
    checkTexts.result(symbol, date, reproduced, said, differing)[language],
    ...listed,
    ...(more > 0 ? [`  + ${more}`] : []),
  ];
}
