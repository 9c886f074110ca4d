import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDay, DAY_MS } from '../../../../app/market/calendarDay';
import type { Candle } from '../../../../app/market/candle';
import { candlesOf, fileDesk } from './fileDesk';
import { anyNotation, writeCandles } from './writeCandles';

const desk = fileDesk();
const MINUTES = 5 * 60_000;
const FIRST_MONDAY = calendarDay(2025, 1, 6);
/** The n-th weekday after it, in days. */
const weekday = (n: number): number => Math.floor(n / 5) * 7 + (n % 5);

/** Up to two hours of some trading days, in São Paulo. */
const anySeries = fc
  .record({
    start: fc.integer({ min: 0, max: 300 }),
    days: fc.integer({ min: 1, max: 6 }),
    moves: fc.array(fc.tuple(fc.integer({ min: -40, max: 40 }), fc.nat(20), fc.nat(20)), {
      minLength: 4,
      maxLength: 24,
    }),
  })
  .map(({ start, days, moves }): readonly Candle[] => {
    let price = 120_000;
    return Array.from({ length: days }, (_, day) =>
      moves.map(([move, up, down], index) => {
        const open = price;
        const close = (price += move * 5);
        const time = (FIRST_MONDAY + weekday(start + day)) * DAY_MS + 12 * 3_600_000 + index * MINUTES;
        const high = Math.max(open, close) + up * 5;
        const low = Math.min(open, close) - down * 5;
        return { time, open, high, low, close, tickVolume: 0, realVolume: 0, spread: 0 };
      }),
    ).flat();
  });

function expectSound(candles: readonly Candle[]): void {
  let last = -Infinity;
  for (const { time, open, high, low, close, tickVolume, realVolume } of candles) {
    expect(Number.isInteger(time) && time > last).toBe(true);
    expect([open, high, low, close, tickVolume, realVolume].every(Number.isFinite)).toBe(true);
    expect(low > 0 && low <= Math.min(open, close) && high >= Math.max(open, close)).toBe(true);
    last = time;
  }
}

describe('any file', () => {
  it('of any series in any notation gives exactly that series', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anySeries, anyNotation, async (series, notation) => {
        // Of one day of January 2 to 12 nobody can tell which is the month.
        fc.pre(notation.moment !== 'american' || series.at(-1)!.time - series[0]!.time > DAY_MS);
        const file = await desk.read(writeCandles(series, notation), 'WIN_M5_x.csv');
        expect(candlesOf(file)).toEqual(series);
        expect(file.rejected).toEqual([]);
      }),
      { seed: 20_261_123, numRuns: 400 },
    );
  });

  it('with some bytes changed gives sound candles or a sentence', { timeout: 120_000 }, async () => {
    const change = fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(
        anySeries,
        anyNotation,
        fc.array(change, { minLength: 1, maxLength: 30 }),
        async (series, notation, changes) => {
          const bytes = writeCandles(series, notation);
          for (const [place, value] of changes) bytes[Math.floor(place * bytes.length)] = value;
          const read = await desk.result(desk.write(bytes, 'WIN_M5_x.csv'));
          if (read.ok) expectSound(candlesOf(read.value));
          else expect(read.problem.text.pt.length * read.problem.text.en.length).toBeGreaterThan(0);
        },
      ),
      { seed: 20_261_124, numRuns: 400 },
    );
  });

  it('of any bytes at all gives sound candles or a sentence', { timeout: 120_000 }, async () => {
    const words = fc.constantFrom(
      '2026.07.21',
      '09:00',
      '1e999',
      '-5',
      'NaN',
      '"',
      ';',
      '\t',
      ',',
      '\n',
      '<DATE>',
      '<OPEN>',
      'high',
      'low',
      'close',
      '1.000,5',
      '0',
      '99999999999999999999',
      '\uFEFF',
      'é',
    );
    const text = fc.array(words, { maxLength: 300 }).map((parts) => Buffer.from(parts.join('')));
    const bytes = fc.uint8Array({ maxLength: 400 }).map((array) => Buffer.from(array));
    await fc.assert(
      fc.asyncProperty(fc.oneof(text, bytes), async (content) => {
        const read = await desk.result(desk.write(content, 'WIN_M5_x.csv'));
        if (read.ok) expectSound(candlesOf(read.value));
        else expect(read.problem.text.pt).not.toBe('');
      }),
      { seed: 20_261_125, numRuns: 1_000 },
    );
  });
});
