import { describe, expect, it } from 'vitest';
import { normalizedMoves } from '../../../app/evaluation/normalizedMoves';
import { findOpportunities } from '../../../app/evaluation/opportunity';
import { createRandom } from '../../support/series/random';

/** The sentences of design.md, section 2, written a second time over plain arrays. */
function naiveMoves(closes: readonly number[], sessions: readonly number[]): (number | null)[] {
  const q = closes.map((close, t) =>
    t >= 2 && sessions[t] === sessions[t - 2] ? Math.abs(close - closes[t - 2]!) : null,
  );
  return q.map((own, t) => {
    if (own === null) return null;
    const around = q
      .map((value, i) => ({ value, i }))
      .filter(({ value, i }) => value !== null && i >= t - 40 && i <= t + 40 && (i < t - 2 || i > t + 2))
      .map(({ value }) => value!)
      .sort((a, b) => a - b);
    if (around.length === 0) return null;
    const half = around.length / 2;
    const median =
      around.length % 2 === 1 ? around[Math.floor(half)]! : (around[half - 1]! + around[half]!) / 2;
    return median === 0 ? null : own / (1.4826 * median);
  });
}

function randomMarket(seed: number): { closes: number[]; sessions: number[] } {
  const random = createRandom(seed);
  const closes: number[] = [];
  const sessions: number[] = [];
  let close = 20_000;
  let session = 0;
  for (let t = 0; t < 400; t++) {
    if (random.chance(0.02)) session++;
    close += Math.round(random.normal() * (random.chance(0.05) ? 60 : 6));
    closes.push(close);
    sessions.push(session);
  }
  return { closes, sessions };
}

describe('normalized moves', () => {
  it('are what the definition says, to the last bit', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { closes, sessions } = randomMarket(seed);
      const { size } = normalizedMoves(Int32Array.from(closes), Float64Array.from(sessions));
      expect([...size].map((value) => (Number.isNaN(value) ? null : value))).toEqual(
        naiveMoves(closes, sessions),
      );
    }
  });

  it('have no value in a market that stood still', () => {
    const { size } = normalizedMoves(new Int32Array(100).fill(7), new Float64Array(100));
    expect([...size].every(Number.isNaN)).toBe(true);
  });
});

describe('opportunities', () => {
  /** Moves of the given sizes at the given candles, all others small. */
  function moves(entries: Readonly<Record<number, number>>) {
    const size = new Float64Array(200).fill(1);
    const sign = new Int8Array(200).fill(1);
    for (const [at, value] of Object.entries(entries)) {
      size[Number(at)] = Math.abs(value);
      sign[Number(at)] = Math.sign(value);
    }
    return { size, sign };
  }

  it('join candles of one sign at most three apart, whatever lies between', () => {
    const found = findOpportunities(moves({ 60: 4, 61: -9, 63: 5.5, 67: 4.2 }));
    expect(found).toEqual([
      { first: 60, last: 63, direction: 'long', magnitude: 5.5, atEdge: false },
      { first: 61, last: 61, direction: 'short', magnitude: 9, atEdge: false },
      { first: 67, last: 67, direction: 'long', magnitude: 4.2, atEdge: false },
    ]);
  });

  it('begin at four, not below', () => {
    expect(findOpportunities(moves({ 60: 3.999_999, 80: 4 })).map(({ first }) => first)).toEqual([80]);
  });

  it('within forty candles of either end are marked', () => {
    const found = findOpportunities(moves({ 39: 5, 45: 5, 159: 5, 165: 5 }));
    expect(found.map(({ first, atEdge }) => [first, atEdge])).toEqual([
      [39, true],
      [45, false],
      [159, false],
      [165, true],
    ]);
  });
});
