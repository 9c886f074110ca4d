import { describe, expect, it } from 'vitest';
import { calendarOf, instrumentFor, knownInstrument } from '../../../app/market/instruments';

describe('instruments known by name', () => {
  it.each([
    ['WIN', 5, 0.2, 0, 'b3-index'],
    ['WIN$N', 5, 0.2, 0, 'b3-index'],
    ['WINQ26', 5, 0.2, 0, 'b3-index'],
    ['WIN$SIM', 5, 0.2, 0, 'b3-index'],
    ['IND@', 5, 1, 0, 'b3-index'],
    ['WDO$', 0.5, 10, 1, 'b3-dollar'],
    ['DOLF27', 0.5, 50, 1, 'b3-dollar'],
  ] as const)('%s', (symbol, tickSize, pointValue, digits, calendar) => {
    const expected = { symbol, tickSize, pointValue, currency: 'BRL', digits, calendar };
    expect(knownInstrument(symbol)).toEqual(expected);
  });

  it.each(['WINDOW', 'INDUSTRY', 'PETR4', 'EURUSD'])('%s is none of them', (symbol) => {
    expect(knownInstrument(symbol)).toBeNull();
  });
});

describe('instruments from what a source says', () => {
  it('take the source before the name', () => {
    const instrument = instrumentFor('WIN$N', { tickSize: 1, digits: 2, pointValue: 3 });
    expect(instrument).toMatchObject({ tickSize: 1, digits: 2, pointValue: 3, calendar: 'b3-index' });
  });

  it('find the decimals of a tick', () => {
    expect([5, 0.5, 0.25, 0.1, 0.00001].map((tickSize) => instrumentFor('X', { tickSize }).digits)).toEqual([
      0, 1, 2, 1, 5,
    ]);
  });

  it.each([0, -1, NaN, Infinity])('refuse a tick size of %s', (tickSize) => {
    expect(() => instrumentFor('WIN', { tickSize })).toThrow(/tick size of WIN/);
  });

  it.each([
    ['EURUSD', 'forex'],
    ['EURUSD.a', 'forex'],
    ['BTCUSDT', 'continuous'],
    ['PETR4', 'b3-equity'],
    ['SPY', 'us-equity'],
    ['Volatility 75 Index', 'continuous'],
  ] as const)('%s trades in the hours of %s', (symbol, calendar) => {
    expect(calendarOf(symbol)).toBe(calendar);
  });
});
