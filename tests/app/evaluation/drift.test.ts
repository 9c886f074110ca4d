import { describe, expect, it } from 'vitest';
import { driftText } from '../../../app/engine/internal/driftText';
import { driftOf, type ComparedPattern } from '../../../app/evaluation/performance/driftOf';
import { gateAtLeast, gateAtMost } from '../../../app/evaluation/gate';

const pattern = (wins: number, n: number, more: Partial<Record<'wrong' | 'caught' | 'mean', number>> = {}) =>
  ({
    id: 'volatility-shock',
    gates: {
      win: gateAtLeast(0.6, wins, n),
      false: more.wrong === undefined ? null : gateAtMost(0.1, more.wrong, n),
      capture: more.caught === undefined ? null : gateAtLeast(0.85, more.caught, n),
    },
    expectancyR:
      more.mean === undefined ? null : { value: more.mean, low: more.mean - 0.1, high: more.mean + 0.1 },
  }) satisfies ComparedPattern;
const SESSIONS = 40;

describe('a pattern that is held to its backtest', () => {
  it.each([
    [9, 29, 'few'],
    [9, 30, 'inside'],
    [2, 30, 'outside'],
    [20, 30, 'outside'],
  ] as const)('and wins %i of %i live beside 30 %% is %s', (wins, n, state) => {
    expect(driftOf([pattern(wins, n)], [pattern(30, 100)], SESSIONS)).toMatchObject([
      { share: 'win', state },
    ]);
  });

  it('is compared by its false alerts, capture and mean result too, where it has them', () => {
    const live = pattern(30, 100, { wrong: 40, caught: 90, mean: -0.3 });
    const drift = driftOf([live], [pattern(30, 100, { wrong: 6, caught: 91, mean: 0.01 })], SESSIONS);
    expect(drift.map(({ share, state }) => [share, state])).toEqual([
      ['win', 'inside'],
      ['false', 'outside'],
      ['capture', 'inside'],
      ['meanR', 'outside'],
    ]);
    expect(driftOf([live], [pattern(30, 100)], SESSIONS).map(({ share }) => share)).toEqual(['win']);
  });

  it('is not called drifted by the mean of few sessions, nor against a backtest of few cases', () => {
    const [live, known] = [pattern(30, 100, { mean: -0.3 }), pattern(30, 100, { mean: 0.3 })];
    const mean = (sessions: number) => driftOf([live], [known], sessions).at(-1);
    expect([mean(19)?.state, mean(20)?.state]).toEqual(['few', 'outside']);
    expect(driftOf([pattern(2, 30)], [pattern(9, 29)], SESSIONS)).toMatchObject([{ state: 'few' }]);
  });

  it('says nothing without live cases, and nothing of what the backtest never saw', () => {
    expect(driftOf([pattern(0, 0)], [pattern(30, 100)], SESSIONS)).toEqual([]);
    expect(driftOf([pattern(3, 40)], [], SESSIONS)).toEqual([]);
    expect(driftOf([pattern(3, 40)], [pattern(0, 0)], SESSIONS)).toEqual([]);
  });
});

describe('the warning of a drift', () => {
  const key = { symbol: 'WIN$N', timeframe: 'M5' } as const;
  const say = (share: 'win' | 'false' | 'capture' | 'meanR', low: number, high: number, backtest: number) =>
    driftText(key, { pattern: 'volatility-shock', share, live: { n: 80, low, high }, backtest });

  it.each([
    ['win', 0.1, 0.2, 0.28, true],
    ['win', 0.4, 0.5, 0.28, false],
    ['false', 0.2, 0.3, 0.07, true],
    ['false', 0.01, 0.02, 0.07, false],
    ['capture', 0.5, 0.6, 0.91, true],
    ['meanR', -0.5, -0.2, 0.01, true],
  ] as const)(
    'of %s between %d and %d beside %d says whether it is worse: %s',
    (share, low, high, then, worse) => {
      const { begin } = say(share, low, high, then);
      expect(begin.en.includes('It is worse. Run the stored candles in the Backtest tab')).toBe(worse);
      expect(begin.pt.includes('Está melhor. Não conte com isso')).toBe(!worse);
    },
  );

  it('writes results in R, shares in percent, and each in its language', () => {
    expect(say('meanR', -0.5, -0.2, 0.01).begin.pt).toContain(
      'ao vivo, o resultado médio está em −0,50 R … −0,20 R (95 %, 80 casos), fora do que o backtest achou (0,01 R)',
    );
    expect(say('capture', 0.5, 0.6, 0.914).begin.en).toContain('capture lies within 50.0 % … 60.0 %');
    expect(say('win', 0.1, 0.2, 0.28).end.en).toBe(
      'Volatility shock on WIN$N M5: live, the win rate lies again where the backtest found it.',
    );
  });
});
