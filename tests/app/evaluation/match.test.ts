import { describe, expect, it } from 'vitest';
import { captures, judge, type Label } from '../../../app/evaluation/match';
import type { Opportunity } from '../../../app/evaluation/opportunity';

const EVENT: Opportunity = { first: 100, last: 103, direction: 'long', magnitude: 6, atEdge: false };

function label(entries: Readonly<Record<number, number>>): Label {
  const size = new Float64Array(300).fill(NaN);
  const sign = new Int8Array(300);
  for (const [at, value] of Object.entries(entries)) {
    size[Number(at)] = Math.abs(value);
    sign[Number(at)] = Math.sign(value);
  }
  return { kind: 'automatic', moves: { size, sign } };
}

describe('an event', () => {
  it.each([
    [96, false],
    [97, true],
    [105, true],
    [106, false],
  ])('of candles 100 to 103 is captured from three before to two after: %i', (candle, expected) => {
    expect(captures({ candle, direction: 'long' }, EVENT)).toBe(expected);
    expect(captures({ candle, direction: 'short' }, EVENT)).toBe(false);
  });
});

describe('an alert', () => {
  it.each([
    ['the candle before', 149, 2, 'neutral'],
    ['two candles after', 152, 2, 'neutral'],
    ['three candles after', 153, 9, 'false'],
    ['two candles before', 148, 9, 'false'],
    ['its own candle, too small', 150, 1.99, 'false'],
    ['its own candle, the other way', 150, -9, 'false'],
  ] as const)('at 150 with the largest move on %s', (_where, at, size, expected) => {
    expect(judge({ candle: 150, direction: 'long' }, [], label({ [at]: size }))).toBe(expected);
  });

  it('that catches an event has captured', () => {
    expect(judge({ candle: 101, direction: 'long' }, [EVENT], label({ 101: 6 }))).toBe('captured');
  });

  it('three candles early, when nothing moves yet, is false all the same', () => {
    expect(judge({ candle: 97, direction: 'long' }, [EVENT], label({ 97: 1, 98: 1, 99: 1, 100: 6 }))).toBe(
      'false',
    );
  });

  it.each([
    [39, 'excluded'],
    [40, 'false'],
    [259, 'false'],
    [260, 'excluded'],
  ] as const)('at candle %i of 300 is %s', (candle, expected) => {
    expect(judge({ candle, direction: 'long' }, [], label({}))).toBe(expected);
  });

  it.each([
    [98, 'captured'],
    [102, 'captured'],
    [97, 'false'],
    [103, 'false'],
  ] as const)('at %i beside the trader’s mark at 100 is %s', (candle, expected) => {
    const mark: Opportunity = { first: 100, last: 100, direction: 'short', magnitude: null, atEdge: false };
    expect(judge({ candle, direction: 'short' }, [mark], { kind: 'marks', count: 300 })).toBe(expected);
    expect(judge({ candle, direction: 'long' }, [mark], { kind: 'marks', count: 300 })).toBe('false');
  });
});
