import { describe, expect, it } from 'vitest';
import type { AlertDraft } from '../../../app/alerts/alert';
import { RelativeStrength } from '../../../app/indicators/relativeStrength';
import { StateMemory } from '../../../app/indicators/stateMemory';
import { onlyDetectors, openM5, stream } from '../support/runEngine';
import { barsFromCloses, MID_SESSION, mirrorBars, placeBars, quietCloses } from '../support/tickStory';

const LEVEL = 20_000;
const LEAD = 60;

function closesOf(rises: readonly number[]): number[] {
  return [...quietCloses(LEAD, LEVEL), ...rises.map((rise) => LEVEL + rise)];
}

function alertsOn(rises: readonly number[], isMirrored = false): [number, AlertDraft][] {
  const bars = barsFromCloses(closesOf(rises));
  const { engine, key } = openM5(onlyDetectors('rsi-divergence'));
  const candles = placeBars(isMirrored ? mirrorBars(bars) : bars, MID_SESSION);
  return stream(engine, key, candles).drafts.map((draft) => [
    candles.findIndex(({ time }) => time === draft.candleTime) - LEAD,
    draft,
  ]);
}

function strengths(rises: readonly number[]): number[] {
  const { parts } = StateMemory.allocate((memory) => new RelativeStrength(memory, 14));
  parts.reset();
  const closes = closesOf(rises);
  const values = closes.map((close, at) => {
    if (at > 0) parts.push(close, closes[at - 1]!);
    return parts.value();
  });
  return values.slice(LEAD);
}

describe('rsi-divergence', () => {
  const top = [10, 20, 30, 40, 50, 60, 50, 45, 48];

  it('fires when the close passes its extreme and RSI does not', () => {
    expect(alertsOn([...top, 60])).toEqual([]);
    expect(alertsOn([...top, 61]).map(([place, { direction }]) => [place, direction])).toEqual([
      [9, 'short'],
    ]);
    expect(alertsOn([...top, 61], true).map(([place, { direction }]) => [place, direction])).toEqual([
      [9, 'long'],
    ]);
  });

  it('is silent when RSI passes its extreme too', () => {
    expect(alertsOn([...top, 400])).toEqual([]);
  });

  it('is silent when the RSI of the extreme did not reach the zone', () => {
    const low = [1, 2, 3, 4, 5, 6, 4, 3, 4, 7];
    expect(Math.max(...strengths(low).slice(4, 9))).toBeLessThan(70);
    expect(alertsOn(low)).toEqual([]);
  });

  it('looks back five candles, not six', () => {
    expect(alertsOn([...top.slice(0, 6), 50, 45, 48, 47, 61])).toHaveLength(1);
    // Seven candles later the top at 60 is forgotten, with it the RSI in the zone.
    const late = [...top.slice(0, 6), 50, 40, 30, 31, 30, 31, 45];
    expect(Math.max(...strengths(late).slice(7, 12))).toBeLessThan(70);
    expect(alertsOn(late)).toEqual([]);
  });

  it('may fire on candle after candle', () => {
    expect(alertsOn([...top, 61, 62]).map(([place]) => place)).toEqual([9, 10]);
  });

  it('says where RSI stopped, and which change of the close would have kept it silent', () => {
    const rises = [...top, 61];
    const [[, draft]] = alertsOn(rises) as [[number, AlertDraft]];
    const values = strengths(rises);
    const extreme = Math.max(...values.slice(4, 9));
    expect(draft.signals[0]).toMatchObject({
      severity: 'medium',
      confidence: 0.6,
      value: extreme,
      threshold: 70,
      silencingChange: -5,
      numbers: { rsi: values[9], rsiExtreme: extreme, closeExtreme: (LEVEL + 60) * 5, lookback: 5, zone: 70 },
    });
  });

  it('may be silenced upwards when that is nearer', () => {
    const far = [...top, 110];
    const [[, draft]] = alertsOn(far) as [[number, AlertDraft]];
    const change = draft.signals[0]!.silencingChange! / 5;
    const extreme = Math.max(...strengths(far).slice(4, 9));
    const rsiAt = (rise: number): number => strengths([...top, rise])[9]!;
    expect(change).toBeGreaterThan(0);
    expect(rsiAt(110 + change)).toBeGreaterThanOrEqual(extreme);
    expect(rsiAt(110 + change - 1)).toBeLessThan(extreme);
    expect(change).toBeLessThan(50);
  });
});
