import { describe, expect, it } from 'vitest';
import { wallClockToUtc } from '../../../app/market/wallClockToUtc';
import { zoneOffset } from '../../../app/market/zoneOffset';

const HOUR = 3_600_000;

describe('the offset of a zone', () => {
  it('changes at the very minute of the law', () => {
    // New York, 2021-11-07 06:00 UTC; São Paulo began its last summer time on 2018-11-04 03:00 UTC.
    const newYork = Date.UTC(2021, 10, 7, 6);
    expect(zoneOffset('America/New_York', newYork - 1)).toBe(-4 * HOUR);
    expect(zoneOffset('America/New_York', newYork)).toBe(-5 * HOUR);
    const saoPaulo = Date.UTC(2018, 10, 4, 3);
    expect(zoneOffset('America/Sao_Paulo', saoPaulo - 1)).toBe(-3 * HOUR);
    expect(zoneOffset('America/Sao_Paulo', saoPaulo)).toBe(-2 * HOUR);
  });

  it('is the one the runtime knows, every six hours for thirty years', () => {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: 'America/Sao_Paulo',
      hourCycle: 'h23',
      hour: '2-digit',
    });
    for (let time = Date.UTC(1998, 0, 1); time < Date.UTC(2028, 0, 1); time += 6 * HOUR * 13) {
      const hour = new Date(time + zoneOffset('America/Sao_Paulo', time)).getUTCHours();
      expect(hour).toBe(Number(format.format(time)));
    }
  });

  it('refuses a zone that does not exist', () => {
    expect(() => zoneOffset('America/Atlantis', 0)).toThrow(RangeError);
  });
});

describe('a wall clock', () => {
  it('turns into the moment that shows it', () => {
    expect(wallClockToUtc('America/Sao_Paulo', Date.UTC(2022, 4, 18, 9))).toBe(Date.UTC(2022, 4, 18, 12));
    expect(wallClockToUtc('America/Sao_Paulo', Date.UTC(2018, 11, 18, 9))).toBe(Date.UTC(2018, 11, 18, 11));
    expect(wallClockToUtc('America/New_York', Date.UTC(2021, 6, 4, 9, 30))).toBe(
      Date.UTC(2021, 6, 4, 13, 30),
    );
  });
});
