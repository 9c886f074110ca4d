import { formatDay } from './formatDay';
import { checkStored } from '../../compose/check/checkStored';
import type { Command } from '../command';
import { placesOf } from '../placesOf';
import { readMoment } from '../alerts/readMoment';
import { checkTexts } from './checkTexts';

/** `vigia check`: runs a day once more and compares with what was said; works while Vigia runs. */
export const checkCommand: Command = {
  words: ['check'],
  operands: '',
  arity: [0, 0],
  summary: checkTexts.summary,
  help: checkTexts.help,
  options: { symbol: { type: 'string' }, day: { type: 'string' } },
  async run(call) {
    const { values, io, language } = call;
    const { symbol, day } = values;
    const moment = typeof day === 'string' ? readMoment(`${day}T12:00`) : null;
    if (typeof day === 'string' && moment === null) {
      io.fail(checkTexts.badDay(day));
      return 2;
    }
    const stopping = new AbortController();
    void io.interrupted.then(() => stopping.abort());
    const checked = await checkStored({
      ...placesOf(call),
      symbol: typeof symbol === 'string' ? symbol : null,
      at: moment,
      progress: (share) => io.progress(Math.round(share * 100), 100),
      cancelled: () => stopping.signal.aborted,
    });
    if (!checked.ok) {
      io.fail(checked.problem.text);
      return 1;
    }
    if (stopping.signal.aborted) return 1;
    const days = checked.value;
    if (values.json === true) io.out(JSON.stringify(days));
    else if (days.length === 0) io.out(checkTexts.nothing[language]);
    else for (const line of days.flatMap((one) => formatDay(one, language))) io.out(line);
    return days.some(({ differing }) => differing > 0) ? 1 : 0;
  },
};
