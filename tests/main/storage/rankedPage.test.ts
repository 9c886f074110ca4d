import { describe, expect, it } from 'vitest';
import { alertWords } from '../../../main/storage/alertWords';
import { packPlace, seqOfPacked } from '../../../main/storage/packedPlace';
import { rankedPage, type RankedPage } from '../../../main/storage/rankedPage';
import { createRandom } from '../../support/series/random';

/** Several of the blocks in which the index is looked at. */
const ALERTS = 20_000;
const MINUTE = 60_000;

/** An index whose facets hold a bit that half of the alerts have, and whose measures hold one of `kinds` ranks. */
function anIndex(kinds: number, shareOfFirst: number) {
  const random = createRandom(11);
  const places = new Float64Array(ALERTS);
  const facets = new Uint32Array(ALERTS);
  const column = new Uint32Array(ALERTS);
  for (let at = 0; at < ALERTS; at++) {
    places[at] = packPlace({ candleTime: at * MINUTE, seq: at + 1 });
    facets[at] = random.int(0, 1);
    column[at] = random.chance(shareOfFirst) ? 0 : random.int(0, kinds - 1);
  }
  return { places, facets, column };
}

const noted = alertWords('rompimento', {
  symbols: [],
  notes: () => Array.from({ length: ALERTS / 3 }, (_, at) => at * 3),
});
const MATCHES = {
  everything: { mask: 0, want: 0, words: null },
  'every second alert': { mask: 1, want: 1, words: null },
  'every third alert by a word': { mask: 0, want: 0, words: noted },
};

describe.each(Object.entries(MATCHES))('a page in the order of ranks, of %s', (name, match) => {
  it.each([
    { kinds: 1, share: 1 },
    { kinds: 2, share: 0.5 },
    { kinds: 45, share: 0 },
    { kinds: 3, share: 0.001 },
  ])('is what sorting gives, with $kinds ranks, over all pages', ({ kinds, share }) => {
    const { places, facets, column } = anIndex(kinds, share);
    const [start, end] = [777, ALERTS - 333];
    const wanted = Array.from({ length: end - start }, (_, i) => start + i)
      .filter((at) => name !== 'every second alert' || facets[at] === 1)
      .filter((at) => name !== 'every third alert by a word' || (at + 1) % 3 === 0)
      .sort((a, b) => (column[a] ?? 0) - (column[b] ?? 0) || b - a);
    const order = {
      column: 'measures',
      ranks: Uint16Array.from({ length: kinds }, (_, rank) => rank),
    } as const;
    const limit = 500;
    let after: { readonly rank: number; readonly at: number } | null = null;
    const seen: number[] = [];
    for (let number = 0; ; number++) {
      const page: RankedPage = rankedPage({
        ...{ places, facets, column, start, end, match, limit, after },
        order: { ...order, shift: 0, mask: 0xff },
      });
      const ats = page.page.map(({ packed }) => seqOfPacked(packed) - 1);
      seen.push(...ats);
      expect(page.total).toBe(wanted.length);
      expect(page.more).toBe(seen.length < wanted.length);
      const last = ats.at(-1);
      if (!page.more || last === undefined) break;
      after = { rank: column[last] ?? 0, at: last };
    }
    expect(seen).toEqual(wanted);
  });
});
