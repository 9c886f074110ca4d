import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../app/alerts/alert';
import { DEFAULT_EVALUATION_SETTINGS } from '../../../app/evaluation/evaluationSettings';
import { outcomeOf } from '../../../app/evaluation/outcomeOf';
import type { TradedAlert } from '../../../app/evaluation/trade';
import type { Candle } from '../../../app/market/candle';
import { knownInstrument } from '../../../app/market/instruments';

const WIN = knownInstrument('WIN$N')!;
const FREE = { ...DEFAULT_EVALUATION_SETTINGS, costPerContract: 0 };

type Bar = readonly [open: number, high: number, low: number, close: number];

/** Long at 1000 with the stop at 900 and the target at 1250, or mirrored. */
function alert(direction: 'long' | 'short' = 'long'): TradedAlert {
  const side = direction === 'long' ? 1 : -1;
  const plan = {
    entry: { low: 975, high: 1025 },
    stop: 1000 - side * 100,
    target: 1000 + side * 250,
    riskReward: 2.5,
    belowTwo: false,
    risk: 100,
    reward: 250,
    atr: 100,
  };
  return { direction, price: 1000, plan };
}

function play(
  bars: readonly Bar[],
  how: Partial<{ direction: 'long' | 'short'; sessions: number[]; settings: typeof FREE }> = {},
): Outcome | null {
  const candles = [[1000, 1000, 1000, 1000] as Bar, ...bars].map(([open, high, low, close], at): Candle => ({
    time: at * 300_000,
    open,
    high,
    low,
    close,
    tickVolume: 1,
    realVolume: 1,
    spread: 1,
  }));
  const sessions = Float64Array.from(how.sessions ?? candles.map(() => 1));
  return outcomeOf(alert(how.direction), 0, { candles, sessions, instrument: WIN }, how.settings ?? FREE);
}

describe('an outcome', () => {
  it('is filled a tick worse than the next open, and earns the way to the target in R', () => {
    const outcome = play([
      [1000, 1050, 980, 1040],
      [1040, 1260, 1030, 1255],
    ]);
    // 1 R is 105: from the fill at 1005 to the stop at 900.
    expect(outcome).toEqual({
      result: 'target',
      ambiguous: false,
      fill: 1005,
      exit: 1250,
      r: 245 / 105,
      mfe: 245 / 105,
      mae: 25 / 105,
      candles: 2,
    });
  });

  it('loses 1 R at the stop, in a short as in a long', () => {
    expect(play([[1000, 1010, 900, 950]])).toMatchObject({
      result: 'stop',
      exit: 900,
      r: -1,
      mae: 1,
      mfe: 0,
    });
    expect(play([[1000, 1100, 990, 1050]], { direction: 'short' })).toMatchObject({
      result: 'stop',
      fill: 995,
      exit: 1100,
      r: -1,
    });
  });

  it('counts a candle that touched both as the stop, and says so', () => {
    expect(play([[1000, 1300, 890, 1200]])).toMatchObject({ result: 'stop', ambiguous: true, r: -1 });
  });

  it('is left at the open of a candle that opens beyond the stop', () => {
    const outcome = play([
      [1000, 1010, 990, 1000],
      [850, 870, 840, 860],
    ]);
    expect(outcome).toMatchObject({ result: 'stop', exit: 850, r: -155 / 105, mae: 155 / 105 });
  });

  it('that is filled beyond its stop costs the fees only', () => {
    const settings = { ...FREE, costPerContract: 2 };
    // R$ 2 are 10 points of WIN; 1 R is the plan's 100.
    expect(play([[880, 890, 870, 880]], { settings })).toMatchObject({
      result: 'stop',
      fill: 885,
      exit: 885,
      r: -0.1,
    });
  });

  it('ends at the close after 24 candles, of the session if that is sooner', () => {
    const quiet = Array.from({ length: 40 }, (): Bar => [1000, 1020, 990, 1010]);
    expect(play(quiet)).toMatchObject({ result: 'timeout', candles: 24, exit: 1010, r: 5 / 105 });
    const sessions = Array.from({ length: 41 }, (_, at) => (at <= 6 ? 1 : 2));
    expect(play(quiet, { sessions })).toMatchObject({ result: 'timeout', candles: 6 });
  });

  it('is nothing on the last candle of a session, or when the data end first', () => {
    const quiet: Bar[] = [
      [1000, 1020, 990, 1010],
      [1000, 1020, 990, 1010],
    ];
    expect(play(quiet, { sessions: [1, 2, 2] })).toBeNull();
    expect(play(quiet)).toBeNull();
    expect(play([])).toBeNull();
  });

  it('pays the fees out of its result', () => {
    const settings = { ...FREE, costPerContract: 2.1 };
    const bar: Bar = [1000, 1260, 990, 1255];
    expect(play([bar], { settings })!.r).toBeCloseTo((245 - 10.5) / 105, 12);
  });
});
