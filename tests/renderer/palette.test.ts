import { describe, expect, it } from 'vitest';
import { fuzzyScore } from '../../renderer/panels/palette/fuzzyScore';

/** The texts that fit, best first. */
function find(query: string, texts: readonly string[]): readonly string[] {
  return texts
    .filter((text) => fuzzyScore(query, text) !== null)
    .sort((a, b) => (fuzzyScore(query, b) ?? 0) - (fuzzyScore(query, a) ?? 0));
}

describe('A search in the palette', () => {
  it('needs every letter, in order, and minds neither accents nor capitals', () => {
    expect(fuzzyScore('nao pert', 'Não perturbe')).not.toBeNull();
    expect(fuzzyScore('WIN5', 'WIN$N M5')).not.toBeNull();
    expect(fuzzyScore('5win', 'WIN$N M5')).toBeNull();
    expect(fuzzyScore('win xp', 'WIN$N M5')).toBeNull();
    expect(fuzzyScore('', 'anything')).toBe(0);
  });

  it('takes its words in any order', () => {
    expect(fuzzyScore('alert win', '14:35 WIN$N Up · Engulfing alert')).not.toBeNull();
    expect(fuzzyScore('m5 win', 'WIN$N M5')).not.toBeNull();
  });

  it('puts what stands together and begins words first', () => {
    expect(find('rep', ['Draw a price level on chart', 'Open a replay', 'Replay: play or pause'])[0]).toBe(
      'Replay: play or pause',
    );
    expect(find('wn', ['Window', 'WDO$N M1'])).toHaveLength(2);
  });
});
