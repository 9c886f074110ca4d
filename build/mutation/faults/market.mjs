import { SERIES } from '../testFiles.mjs';

/** @type {readonly Omit<import('../faults.mjs').Fault, 'tests'>[]} */
const inSeries = [
  {
    name: 'a data gap needs one missing slot more',
    file: 'app/market/dataGap.ts',
    find: 'missing(next.day) > tolerance;',
    replace: 'missing(next.day) > tolerance + 1;',
  },
  {
    name: 'a data gap is found one missing slot early',
    file: 'app/market/dataGap.ts',
    find: 'if (count > tolerance) return true;',
    replace: 'if (count >= tolerance) return true;',
  },
  {
    name: 'whole days may be missing',
    file: 'app/market/dataGap.ts',
    find: 'if (tradesBetween(calendar, previous.day.day, next.day.day)) return true;',
    replace: '',
  },
  {
    name: 'contract rolls are not noticed',
    file: 'app/engine/seriesClock.ts',
    find: "return 'roll';",
    replace: 'return null;',
  },
  {
    name: 'index futures roll in odd months',
    file: 'app/market/contractRoll.ts',
    find: 'if (month % 2 !== 0) return null;',
    replace: 'if (month % 2 === 0) return null;',
  },
  {
    name: 'the roll is the Wednesday after the 15th, not the nearest',
    file: 'app/market/contractRoll.ts',
    find: 'ahead <= 3 ? middle + ahead : middle + ahead - 7',
    replace: 'middle + ahead',
  },
  {
    name: 'Ash Wednesday opens at nine',
    file: 'app/market/b3Holidays.ts',
    find: 'easterSunday(yearOf(day)) - 46',
    replace: 'easterSunday(yearOf(day)) - 45',
  },
  {
    name: 'forex sessions end with the day',
    file: 'app/market/forexCalendar.ts',
    find: 'session: Math.floor((day + 3) / 7)',
    replace: 'session: day',
  },
  {
    name: 'a restart keeps the indicators warm',
    file: 'app/engine/seriesEngine.ts',
    find: 'this.indicators.reset();\n      this.board.reset();',
    replace: 'this.board.reset();',
  },
  {
    name: 'a restart keeps the detectors warm',
    file: 'app/engine/seriesEngine.ts',
    find: 'this.indicators.reset();\n      this.board.reset();',
    replace: 'this.indicators.reset();',
  },
];

/** @type {readonly import('../faults.mjs').Fault[]} */
export const marketFaults = inSeries.map((fault) => ({ ...fault, tests: SERIES }));
