import { describe, expect, it } from 'vitest';
import { parseGrid } from '../../config/parseGrid';

describe('a grid', () => {
  it('takes lists, steps and single values, in the order of the file', () => {
    const text =
      'detectors:\n  volatility-shock:\n    k: {from: 2.5, to: 3, step: 0.1}\n    window: 80\nplan:\n  targetAtr: [1, 2.5]\n';
    expect(parseGrid(text, false)).toEqual({
      ok: true,
      keys: [
        { path: ['detectors', 'volatility-shock', 'k'], values: [2.5, 2.6, 2.7, 2.8, 2.9, 3] },
        { path: ['detectors', 'volatility-shock', 'window'], values: [80] },
        { path: ['plan', 'targetAtr'], values: [1, 2.5] },
      ],
    });
  });

  it('knows which keys take whole numbers only, when they are drawn', () => {
    const text = 'detectors:\n  volatility-shock:\n    k: {from: 2, to: 3}\n    window: {from: 20, to: 21}\n';
    expect(parseGrid(text, true)).toMatchObject({ keys: [{ whole: false }, { whole: true }] });
  });

  it.each([
    [
      'detectors:\n  volatility-shock:\n    k: [2, 300]\n',
      'Line 3: detectors.volatility-shock.k has 300; allowed is a number from 1 to 20.',
    ],
    [
      'detectors:\n  volatility-shock:\n    kk: [2]\n',
      'Line 3: there is no key detectors.volatility-shock.kk. Did you mean k?',
    ],
    [
      'detectors:\n  volatility-shock:\n    window: {from: 20, to: 30, step: 2.5}\n',
      'a whole number from 20 to 240',
    ],
    [
      'detectors:\n  volatility-shock:\n    k: {from: 3, to: 2, step: 1}\n',
      'Line 3: detectors.volatility-shock.k needs a list',
    ],
    ['detectors:\n  volatility-shock:\n    k: {from: 2, to: 3, step: 0}\n', 'needs a list'],
    ['detectors:\n  volatility-shock:\n    k: {from: 2, to: 3}\n', 'has no step'],
    ['detectors:\n  volatility-shock:\n    k: []\n', 'needs a list'],
    ['detectors:\n  volatility-shock: 3\n', 'Line 2: detectors.volatility-shock has 3; allowed is a group'],
    ['detectors:\n  level-break:\n    bufferUnit: [points]\n', 'allowed is ticks or atr'],
    ['email:\n  enabled: [true]\n', 'Line 1: email cannot be searched'],
    ['detectors: [1\n', 'not valid YAML'],
    ['plan:\n  stopAtr: [1]\n  stopAtr: [2]\n', 'Line 3: the same key'],
    ['', 'nothing to search'],
    ['plan: {}\n', 'nothing to search'],
    [
      'plan:\n  stopAtr: {from: 0.1, to: 20, step: 0.01}\n  targetAtr: {from: 0.1, to: 50, step: 0.01}\n',
      'the most is 100000',
    ],
  ])('%j is refused by name', (text, words) => {
    const parsed = parseGrid(text, false);
    expect(parsed.ok ? '' : parsed.problem.text.en).toContain(words);
    expect(parsed.ok ? '' : parsed.problem.text.pt).not.toBe('');
  });
});
