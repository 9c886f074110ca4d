import { describe, expect, it } from 'vitest';
import { ownCalendarId } from '../../../app/market/ownCalendar';
import { terminalCandles, TEST_INSTRUMENT } from '../../support/terminalCandles';
import { openRig } from '../../support/terminalRig';

const HOURS = {
  name: 'mine',
  zone: 'Asia/Tokyo',
  weekdays: [0, 1, 2, 3, 4, 5, 6],
  sessions: [{ from: 0, open: 0, close: 1_440 }],
  halfDays: [],
  holidays: [],
};
const opening = (close: number) =>
  ({
    instrument: {
      ...TEST_INSTRUMENT,
      calendar: ownCalendarId({ ...HOURS, sessions: [{ from: 0, open: 0, close }] }),
    },
    timeframe: 'M5',
    source: 'bridge',
    basis: null,
  }) as const;

describe('a series with hours of its own', () => {
  it('has them again after a restart', () => {
    const first = openRig({ opening: opening(1_440) });
    first.feed(terminalCandles(300));
    first.stop();
    const again = openRig({ root: first.root, opening: opening(1_440) });
    expect(again.pipeline.series()[0]?.instrument).toEqual(opening(1_440).instrument);
  });

  it('is seen again with new ones, as if they had always been', () => {
    const candles = terminalCandles(700);
    const changed = openRig({ opening: opening(1_440) });
    changed.feed(candles.slice(0, 600));
    changed.stop();
    const again = openRig({ root: changed.root, opening: opening(600) });
    for (const [at, candle] of candles.slice(600).entries())
      again.apply(candle, { previousTime: candles[599 + at]!.time });
    const whole = openRig({ opening: opening(600) });
    whole.feed(candles);
    const late = (rig: typeof whole) =>
      rig
        .alerts()
        .filter(({ candleTime }) => candleTime >= candles[600]!.time)
        .map(({ key, signals }) => ({ key, signals }));
    expect(late(whole).length).toBeGreaterThan(3);
    expect(late(again)).toEqual(late(whole));
  });
});
