import { describe, expect, it } from 'vitest';
import { driftOf } from '../../../app/evaluation/performance/driftOf';
import { gateAtLeast, gateAtMost } from '../../../app/evaluation/gate';

const pattern = (wins: number, n: number, wrong: number | null = null) =>
  ({
    id: 'volatility-shock',
    gates: { win: gateAtLeast(0.6, wins, n), false: wrong === null ? null : gateAtMost(0.1, wrong, n) },
  }) as const;

describe('a pattern that is held to its backtest', () => {
  it.each([
    [9, 29, 'few'],
    [9, 30, 'inside'],
    [2, 30, 'outside'],
    [20, 30, 'outside'],
  ] as const)('and wins %i of %i live beside 30 %% is %s', (wins, n, state) => {
    expect(driftOf([pattern(wins, n)], [pattern(30, 100)])).toMatchObject([{ share: 'win', state }]);
  });

  it('is compared by its false alerts too, where it claims to foresee moves', () => {
    const drift = driftOf([pattern(30, 100, 40)], [pattern(30, 100, 6)]);
    expect(drift.map(({ share, state }) => [share, state])).toEqual([
      ['win', 'inside'],
      ['false', 'outside'],
    ]);
  });

  it('says nothing without live cases, and nothing of what the backtest never saw', () => {
    expect(driftOf([pattern(0, 0)], [pattern(30, 100)])).toEqual([]);
    expect(driftOf([pattern(3, 40)], [])).toEqual([]);
    expect(driftOf([pattern(3, 40)], [pattern(0, 0)])).toEqual([]);
  });
});
