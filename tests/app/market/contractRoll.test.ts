import { describe, expect, it } from 'vitest';
import { calendarDay } from '../../../app/market/calendarDay';
import { rollDay, rollRuleOf, rollsBetween } from '../../../app/market/contractRoll';

function dateOf(day: number | null): string | null {
  return day === null ? null : new Date(day * 86_400_000).toISOString().slice(0, 10);
}

describe('index futures', () => {
  it('roll on the Wednesday nearest the 15th of even months', () => {
    const known = ['2021-10-13', '2021-12-15', '2022-02-16', '2022-04-13'];
    const months = [
      [2021, 10],
      [2021, 12],
      [2022, 2],
      [2022, 4],
    ] as const;
    expect(months.map(([year, month]) => dateOf(rollDay('index', year, month)))).toEqual(known);
  });

  it('do not roll in odd months', () => {
    expect(rollDay('index', 2021, 11)).toBeNull();
  });

  it('roll on the next trading day when the Wednesday is a holiday', () => {
    // 2022-10-12, Nossa Senhora Aparecida.
    expect(dateOf(rollDay('index', 2022, 10))).toBe('2022-10-13');
  });
});

describe('dollar futures', () => {
  it('roll on the first trading day of each month', () => {
    const months = [
      [2022, 1],
      [2022, 3],
      [2022, 5],
      [2022, 6],
    ] as const;
    // 1 January is a holiday and a Saturday, Carnival ends on 1 March, 1 May is a Sunday.
    const days = ['2022-01-03', '2022-03-02', '2022-05-02', '2022-06-01'];
    expect(months.map(([year, month]) => dateOf(rollDay('dollar', year, month)))).toEqual(days);
  });
});

describe('a roll between two days', () => {
  const roll = calendarDay(2021, 10, 13);

  it('is found once, on the roll day or on the first day with candles after it', () => {
    expect(rollsBetween('index', roll - 2, roll - 1)).toBe(false);
    expect(rollsBetween('index', roll - 1, roll)).toBe(true);
    expect(rollsBetween('index', roll - 1, roll + 5)).toBe(true);
    expect(rollsBetween('index', roll, roll + 1)).toBe(false);
  });

  it('is found across months and years without candles', () => {
    expect(rollsBetween('index', calendarDay(2021, 12, 15), calendarDay(2022, 1, 20))).toBe(false);
    expect(rollsBetween('index', calendarDay(2021, 12, 14), calendarDay(2022, 1, 20))).toBe(true);
    expect(rollsBetween('dollar', calendarDay(2019, 5, 5), calendarDay(2022, 1, 20))).toBe(true);
  });
});

describe('symbols', () => {
  it.each(['WIN', 'WIN$', 'WIN$N', 'WIN@', 'WIN@N', 'IND$N', 'win$n'])(
    '%s jumps with the index contracts',
    (symbol) => {
      expect(rollRuleOf(symbol)).toBe('index');
    },
  );

  it.each(['WDO', 'WDO$N', 'DOL$'])('%s jumps with the dollar contracts', (symbol) => {
    expect(rollRuleOf(symbol)).toBe('dollar');
  });

  it.each(['WIN$D', 'WIN@D', 'WINQ26', 'WIN$SIM', 'PETR4', 'EURUSD'])('%s never jumps', (symbol) => {
    expect(rollRuleOf(symbol)).toBeNull();
  });
});
