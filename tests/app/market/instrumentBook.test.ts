import { describe, expect, it } from 'vitest';
import { createInstrumentBook } from '../../../app/market/instrumentBook';
import { ownInstruments } from '../../../config/ownInstruments';
import { parseSettings } from '../../../config/parseSettings';

function bookOf(yaml: string) {
  const parsed = parseSettings(yaml);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.text.en);
  return createInstrumentBook(ownInstruments(parsed.settings));
}

const problemsOf = (yaml: string) => {
  const parsed = parseSettings(yaml);
  return parsed.ok ? [] : parsed.problems.map(({ text }) => text.en);
};

describe("the trader's own instruments", () => {
  const book = bookOf(
    [
      'instruments:',
      "  - { symbol: 'WSP*', tickSize: 0.25, pointValue: 2.5, currency: USD, calendar: b3-index }",
      '  - symbol: WIN$N',
      '    tickSize: 5',
      '    pointValue: 0.25',
      "  - { symbol: 'WSPZ26', tickSize: 1 }",
    ].join('\n'),
  );

  it('are found by their symbol or its pattern, the first that fits', () => {
    expect(book.known('WSPZ26')).toEqual({
      symbol: 'WSPZ26',
      tickSize: 0.25,
      pointValue: 2.5,
      currency: 'USD',
      digits: 2,
      calendar: 'b3-index',
    });
    expect(book.known('XWSP')).toBeNull();
  });

  it('come before what Vigia knows itself, which holds for the rest', () => {
    expect(book.known('WIN$N')).toMatchObject({ pointValue: 0.25, calendar: 'b3-index', currency: 'BRL' });
    expect(book.known('WINQ26')).toMatchObject({ pointValue: 0.2 });
    expect(book.known('WIN.N')).toBeNull();
  });

  it('add to what a bridge says of a symbol, which knows its tick size itself', () => {
    expect(book.from('WSPZ26', { tickSize: 0.5, digits: 1 })).toMatchObject({
      tickSize: 0.5,
      digits: 1,
      pointValue: 2.5,
      currency: 'USD',
    });
    expect(book.from('ABC', { tickSize: 0.01 })).toMatchObject({ pointValue: 1, digits: 2 });
  });

  it('are refused with their line and what is allowed', () => {
    const yaml = [
      'instruments:',
      '  - { symbol: PETR4, tickSize: 0.01 }',
      '  - symbol: VALE3',
      '    tickSize: 0',
      '    calendar: b3',
      '    ticksize: 1',
      '  - { tickSize: 1, currency: reais }',
    ].join('\n');
    expect(problemsOf(yaml)).toEqual([
      expect.stringMatching(/^Line 4: instruments\.tickSize is 0; allowed is a number from /),
      expect.stringMatching(/^Line 5: instruments\.calendar is "b3"; allowed is b3-index, b3-dollar/),
      expect.stringMatching(/^Line 6: there is no key instruments\.ticksize\. Did you mean tickSize\?/),
      expect.stringMatching(/^Line 7: instruments\.symbol is ""; allowed is a symbol/),
      expect.stringMatching(/^Line 7: instruments\.currency is "reais"; allowed is a code of three capital/),
    ]);
  });
});
