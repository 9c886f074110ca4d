import { describe, expect, it } from 'vitest';
import type { DetectorId } from '../../../app/detectors/detectorId';
import type { Tolerance } from '../../../app/detectors/tolerance';
import type { EngineSettings } from '../../../app/engine/engineSettings';
import { instrumentFor } from '../../../app/market/instruments';
import { onlyDetectors, openM5, stream } from '../support/runEngine';
import { CONTRACT, MID_SESSION, mirrorBars, placeBars, type TickBar } from '../support/tickStory';

/** What the contract needs to know of a detector. */
export interface DetectorStory {
  readonly detector: DetectorId;
  /** Number of the first candle after a cold start that can signal, with the settings of the stories. */
  readonly warmUp: number;
  /** Bars that end with one on which the detector fires upward or downward. */
  readonly bars: (count: number) => TickBar[];
  readonly direction: 'long' | 'short';
  readonly tolerates: Tolerance;
}

const SLOT = 300_000;
/** Wednesday 2021-10-13, the first trading day after a holiday and a roll day, 09:00 in São Paulo. */
const ROLL_OPEN = Date.UTC(2021, 9, 13, 12);
/** Thursday 2021-09-16, 09:00 in São Paulo: an ordinary day. */
const PLAIN_OPEN = Date.UTC(2021, 8, 16, 12);

/** Registers what every detector of closed candles must keep. */
export function describeDetectorContract(story: DetectorStory): void {
  const settings = onlyDetectors(story.detector);
  const long = story.warmUp + 60;

  describe(`${story.detector} keeps the contract`, () => {
    it('fires on the last candle of its story, and on no other', () => {
      expect(firedAt(story.bars(long), MID_SESSION, settings)).toEqual([[MID_SESSION, story.direction]]);
    });

    it('fires the other way when prices are mirrored', () => {
      const other = story.direction === 'long' ? 'short' : 'long';
      expect(firedAt(mirrorBars(story.bars(long)), MID_SESSION, settings)).toEqual([[MID_SESSION, other]]);
    });

    it(`is silent before candle ${story.warmUp} and fires on it`, () => {
      expect(firedAt(story.bars(story.warmUp - 1), MID_SESSION, settings)).toEqual([]);
      expect(firedAt(story.bars(story.warmUp), MID_SESSION, settings)).toHaveLength(1);
    });

    it(`${story.tolerates.sessionBorder ? 'looks' : 'does not look'} across the border of a session`, () => {
      const found = firedAt(story.bars(long + 20), PLAIN_OPEN, settings);
      expect(found).toHaveLength(story.tolerates.sessionBorder ? 1 : 0);
    });

    it('bears two missing slots, and warms up again after three', () => {
      const candles = placeBars(story.bars(long), MID_SESSION);
      const late = (slots: number): typeof candles =>
        candles.map((candle, at) =>
          at === candles.length - 1 ? { ...candle, time: candle.time + slots * SLOT } : candle,
        );
      const first = openM5(settings);
      expect(stream(first.engine, first.key, late(2)).drafts).toHaveLength(1);
      const second = openM5(settings);
      const { drafts, resets } = stream(second.engine, second.key, late(3));
      expect(drafts).toEqual([]);
      expect(resets).toEqual([{ time: MID_SESSION + 3 * SLOT, reset: 'data-gap' }]);
    });

    it('warms up again when the contract of an unadjusted series rolls', () => {
      const continuous = instrumentFor('WIN$N', { tickSize: 5 });
      const rolled = openM5(settings, continuous);
      const candles = placeBars(story.bars(long + 20), ROLL_OPEN, continuous);
      const { drafts, resets } = stream(rolled.engine, rolled.key, candles);
      expect(drafts).toEqual([]);
      expect(resets).toEqual([{ time: ROLL_OPEN, reset: 'roll' }]);
      const single = openM5(settings, CONTRACT);
      expect(stream(single.engine, single.key, candles).resets).toEqual([]);
    });

    it('goes on from a snapshot at any candle as if nothing had happened', () => {
      const candles = placeBars(story.bars(long), MID_SESSION);
      const whole = openM5(settings);
      const expected = stream(whole.engine, whole.key, candles).drafts;
      const end = whole.engine.snapshot(whole.key);
      const moving = openM5(settings);
      for (const [at, candle] of candles.entries()) {
        const snapshot = moving.engine.snapshot(moving.key);
        const other = openM5(settings);
        expect(other.engine.restore(other.key, snapshot)).toBe(true);
        const { drafts } = stream(other.engine, other.key, candles.slice(at));
        expect(JSON.stringify(drafts)).toBe(JSON.stringify(expected));
        expect(other.engine.snapshot(other.key)).toEqual(end);
        stream(moving.engine, moving.key, [candle]);
      }
    });

    it('says nothing when it is switched off', () => {
      expect(firedAt(story.bars(long), MID_SESSION, onlyDetectors())).toEqual([]);
    });
  });
}

function firedAt(
  bars: readonly TickBar[],
  last: number,
  settings: EngineSettings,
): (readonly [number, string])[] {
  const { engine, key } = openM5(settings);
  return stream(engine, key, placeBars(bars, last)).drafts.map(
    ({ candleTime, direction }) => [candleTime, direction] as const,
  );
}
