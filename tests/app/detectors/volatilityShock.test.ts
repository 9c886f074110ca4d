import { describe, expect, it } from 'vitest';
import type { AlertDraft } from '../../../app/alerts/alert';
import { onlyDetectors, openM5, stream } from '../support/runEngine';
import { barsFromCloses, MID_SESSION, placeBars } from '../support/tickStory';

const QUIET = 100;
/** 09:00 in São Paulo on the day of `MID_SESSION`. */
const OPEN = MID_SESSION - 7.5 * 3_600_000;

/**
 * Alerts on closes that follow a market whose every two-candle move is 10 ticks, so that the threshold is
 * 3 × 1.4826 × 10 = 44.478 ticks; the first of the closes counts as 0.
 */
function alertsOn(moves: readonly number[], last = MID_SESSION): [number, AlertDraft][] {
  const zigzag = Array.from({ length: QUIET }, (_, at) => 20_000 + (at % 4 < 2 ? 0 : 10));
  const closes = [...zigzag, ...moves.map((move) => 20_000 + move)];
  const { engine, key } = openM5(onlyDetectors('volatility-shock'));
  const candles = placeBars(barsFromCloses(closes), last);
  return stream(engine, key, candles).drafts.map((draft) => [
    candles.findIndex(({ time }) => time === draft.candleTime) - QUIET,
    draft,
  ]);
}

function placesOf(...input: Parameters<typeof alertsOn>): [number, string][] {
  return alertsOn(...input).map(([place, { direction }]) => [place, direction]);
}

describe('volatility-shock', () => {
  it('fires from 45 ticks on where the threshold is 44.478, in the direction of the move', () => {
    // The close two candles before the first move is 20,010.
    expect(placesOf([54])).toEqual([]);
    expect(placesOf([55])).toEqual([[0, 'long']]);
    expect(placesOf([-34])).toEqual([]);
    expect(placesOf([-35])).toEqual([[0, 'short']]);
  });

  it('fires at the start of a run only, and again after three candles without it', () => {
    const run = [80, 160, 240, 320];
    expect(placesOf(run)).toEqual([[0, 'long']]);
    const after = (quiet: number): [number, string][] =>
      placesOf([...run, ...Array.from({ length: quiet }, () => 320), 400, 480]);
    // Two candles of standing still end the move: the first of them still moved over two candles.
    expect(after(3)).toEqual([[0, 'long']]);
    expect(after(4)).toEqual([
      [0, 'long'],
      [8, 'long'],
    ]);
  });

  it('is armed in each direction by itself', () => {
    expect(placesOf([80, 160, 40, -100])).toEqual([
      [0, 'long'],
      [3, 'short'],
    ]);
  });

  it('does not measure a move over the border of a session', () => {
    expect(placesOf([80], OPEN)).toEqual([]);
    expect(placesOf([80, 80], OPEN + 300_000)).toEqual([]);
    expect(placesOf([80, 80, 80], OPEN + 2 * 300_000)).toEqual([]);
    expect(placesOf([80, 80, 160], OPEN + 2 * 300_000)).toEqual([[2, 'long']]);
  });

  it('says what the move was compared with', () => {
    const [[, draft]] = alertsOn([80]) as [[number, AlertDraft]];
    const [signal] = draft.signals;
    expect(signal).toMatchObject({
      value: 350,
      severity: 'critical',
      confidence: 0.85,
      silencingChange: -130,
    });
    expect(signal!.threshold).toBeCloseTo(222.39, 9);
    expect(signal!.numbers).toMatchObject({
      median: 50,
      k: 3,
      window: 80,
      close: 100_400,
      closeTwoBefore: 100_050,
    });
    expect(signal!.numbers.multiple).toBeCloseTo(70 / 14.826, 12);
  });

  it('never fires out of a market in which most candles do not move', () => {
    const { engine, key } = openM5(onlyDetectors('volatility-shock'));
    const closes = [...Array.from({ length: QUIET }, () => 20_000), 21_000, 22_000];
    expect(stream(engine, key, placeBars(barsFromCloses(closes), MID_SESSION)).drafts).toEqual([]);
  });
});
