import { expect, it } from 'vitest';
import { silencingChange } from '../../app/detectors/silencingChange';
import { ENGINE_VERSION } from '../../app/engine/engineVersion';
import { PriceGrid } from '../../app/market/priceGrid';
import { makeAdversarialSeries } from '../support/series/adversarialSeries';
import { createRandom } from '../support/series/random';
import { findAlerts, type NaiveAlert } from './naive/findAlerts';
import type { NaiveSettings } from './naive/naiveSettings';
import { wouldFire } from './naive/silencing';
import { drawSettings } from './support/randomSettings';
import { keyOf, openEngine, streamSeries } from './support/streamSeries';
import { toNaiveSettings } from './support/toNaiveSettings';

/** Changes up to this size are all tried; beyond it, these and some between. */
const TRIED = 40;

/** What is wrong with a claimed silencing change, in ticks; null when it is the smallest that silences. */
function faultOf(
  alert: NaiveAlert,
  which: number,
  claimed: number | null,
  settings: NaiveSettings,
): string | null {
  const { detector, direction, at } = alert.signals[which]!;
  const fires = (change: number): boolean =>
    wouldFire(alert.stretch, at, detector, direction, change, settings);
  const possible = (change: number): boolean => alert.close + change >= 1;
  const preferred = direction === 'long' ? -1 : 1;
  const size = claimed === null ? Infinity : Math.abs(claimed);
  for (let distance = 1; distance <= Math.min(size - 1, TRIED); distance++) {
    for (const change of [-distance, distance]) {
      if (possible(change) && !fires(change)) return `${detector}: ${change} silences too, before ${claimed}`;
    }
  }
  if (claimed === null) return null;
  if (fires(claimed)) return `${detector}: ${claimed} does not silence`;
  if (size > 1 && !fires(Math.sign(claimed) * (size - 1))) return `${detector}: ${claimed} is one too far`;
  if (claimed !== preferred * size && possible(-claimed) && !fires(-claimed))
    return `${detector}: the other way first`;
  return null;
}

it('names the smallest change of the close that would have kept each detector silent', () => {
  const faults: string[] = [];
  const checked = new Map<string, number>();
  for (let seed = 60_001; seed <= 60_250 && faults.length < 3; seed++) {
    const series = makeAdversarialSeries(seed);
    const short = { ...series, candles: series.candles.slice(0, 140) };
    const settings = drawSettings(createRandom(seed));
    const naive = toNaiveSettings(settings);
    const drafts = streamSeries(openEngine(short, settings), keyOf(short), short.candles);
    const seen = new Map<string, number>();
    for (const [i, alert] of findAlerts(short, naive, ENGINE_VERSION).entries()) {
      for (const [which, { detector, direction }] of alert.signals.entries()) {
        const kind = `${detector} ${direction}`;
        if ((seen.get(kind) ?? 0) >= 2) continue;
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
        checked.set(kind, (checked.get(kind) ?? 0) + 1);
        const price = drafts[i]!.signals[which]!.silencingChange;
        const ticks = price === null ? null : Math.round(price / short.instrument.tickSize);
        const fault = faultOf(alert, which, ticks, naive);
        if (fault !== null) faults.push(`${series.name}, candle ${alert.index}: ${fault}`);
      }
    }
  }
  expect(faults).toEqual([]);
  expect(checked.size).toBe(10);
  for (const count of checked.values()) expect(count).toBeGreaterThanOrEqual(20);
});

it('finds the smallest change from any guess', () => {
  const random = createRandom(7);
  const grid = PriceGrid.of(1);
  const close = 10_000;
  for (let at = 0; at < 5_000; at++) {
    const below = random.int(1, 90);
    const above = random.int(1, 90);
    const side = random.pick([1, -1] as const);
    const firesAt = (_: null, __: 1 | -1, price: number): boolean =>
      price > close - below && price < close + above;
    const guesses = [NaN, 0, 1, Infinity, random.int(1, 90), below, above, below + 3, above + 2];
    const isDown = below < above || (below === above && side === 1);
    expect(
      silencingChange(side, close, random.pick(guesses), random.pick(guesses), null, firesAt, grid),
    ).toBe(isDown ? -below : above);
  }
});
