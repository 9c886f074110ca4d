import { describe, expect, it } from 'vitest';
import { candlesOf, faultsOf, fileDesk } from './fileDesk';

const desk = fileDesk();
const HEADER = '<DATE>\t<TIME>\t<BID>\t<ASK>\t<LAST>\t<VOLUME>\t<FLAGS>';
const TRADES = [
  '2026.07.21\t09:00:00.120\t177995\t178005\t\t\t6',
  '2026.07.21\t09:00:01.003\t\t\t178000\t3\t88',
  '2026.07.21\t09:00:30\t\t\t178050\t2\t88',
  '2026.07.21\t09:00:59.999\t178040\t\t177990\t1\t90',
  '2026.07.21\t09:01:00.000\t\t178060\t\t\t4',
  '2026.07.21\t09:02:10.500\t\t\t178010\t4\t88',
];
const text = (...rows: string[]): string => [HEADER, ...rows].join('\r\n');
const at = (minute: number): number => Date.UTC(2026, 6, 21, 12, minute);

describe('ticks become candles', () => {
  it('of their trades; an empty cell is no new price, and a minute without a trade has no candle', async () => {
    const file = await desk.read(text(...TRADES), 'WIN$N_ticks.csv');
    expect(file).toMatchObject({ timeframe: 'M1', rows: 6, rejected: [] });
    expect(file.understood).toMatchObject({ kind: 'ticks', price: 'last' });
    expect(candlesOf(file)).toEqual([
      {
        time: at(0),
        open: 178000,
        high: 178050,
        low: 177990,
        close: 177990,
        tickVolume: 3,
        realVolume: 6,
        spread: 0,
      },
      {
        time: at(2),
        open: 178010,
        high: 178010,
        low: 178010,
        close: 178010,
        tickVolume: 1,
        realVolume: 4,
        spread: 0,
      },
    ]);
  });

  it('of the same prices when they come newest first', async () => {
    const forwards = await desk.read(text(...TRADES), 'WIN$N_ticks.csv');
    const backwards = await desk.read(text(...[...TRADES].reverse()), 'WIN$N_ticks.csv');
    expect(candlesOf(backwards)).toEqual(candlesOf(forwards));
  });

  it('of the bid where nothing is traded, and of what was asked', async () => {
    const rows = [
      '2026.07.21\t10:00:00\t1.1000\t1.1002\t0\t0\t6',
      '2026.07.21\t10:00:05\t\t1.1003\t\t\t4',
      '2026.07.21\t10:00:09\t1.1001\t\t\t\t2',
    ];
    const bid = await desk.read(text(...rows), 'EURUSD_ticks.csv', { symbol: 'EURUSD' });
    expect(candlesOf(bid)).toMatchObject([{ open: 1.1, high: 1.1001, close: 1.1001, tickVolume: 2 }]);
    const ask = await desk.read(text(...rows), 'EURUSD_ticks.csv', { symbol: 'EURUSD', price: 'ask' });
    expect(candlesOf(ask)).toMatchObject([{ open: 1.1002, close: 1.1003 }]);
  });

  it('of the timeframe asked, else of M5 when they last for hours', async () => {
    const hours = Array.from(
      { length: 8 },
      (_, hour) => `2026.07.21\t${String(9 + hour).padStart(2, '0')}:00:01\t\t\t178000\t1\t8`,
    );
    expect((await desk.read(text(...hours), 'WIN$N.csv')).timeframe).toBe('M5');
    const asked = await desk.read(text(...hours), 'WIN$N.csv', { timeframe: 'H1' });
    expect(asked.timeframe).toBe('H1');
    expect(asked.candles).toHaveLength(8);
  });

  it('and a tick of a candle that had ended is left out and named', async () => {
    const file = await desk.read(text(...TRADES, '2026.07.21\t09:01:30\t\t\t179000\t1\t8'), 'WIN$N.csv');
    expect(faultsOf(file)).toEqual(['8 the tick belongs to a candle that had ended before']);
    expect(file.candles).toHaveLength(2);
  });
});
