import { LevelBreak } from '../../../app/detectors/levelBreak';
import { RsiDivergence } from '../../../app/detectors/rsiDivergence';
import { Engulfing } from '../../../app/detectors/engulfing';
import { VolatilityShock } from '../../../app/detectors/volatilityShock';
import { ExtremeVolatility } from '../../../app/detectors/extremeVolatility';
import { barsFromCloses, quietCloses, type TickBar } from '../support/tickStory';
import { describeDetectorContract } from './detectorContract';

const LEVEL = 20_000;

/** A quiet market whose last closes are these. */
function endingWith(count: number, closes: readonly number[]): TickBar[] {
  return barsFromCloses([...quietCloses(count - closes.length, LEVEL), ...closes]);
}

describeDetectorContract({
  detector: 'extreme-volatility',
  warmUp: 21,
  direction: 'long',
  bars: (count) => endingWith(count, [LEVEL + 40, LEVEL + 45]),
  tolerates: ExtremeVolatility.tolerates,
});

describeDetectorContract({
  detector: 'volatility-shock',
  warmUp: 83,
  direction: 'long',
  bars: (count) => endingWith(count, [LEVEL + 60]),
  tolerates: VolatilityShock.tolerates,
});

describeDetectorContract({
  detector: 'engulfing',
  warmUp: 21,
  direction: 'long',
  bars: (count) => [
    ...barsFromCloses(quietCloses(count - 2, LEVEL)),
    [LEVEL + 3, LEVEL + 5, LEVEL - 2, LEVEL],
    [LEVEL - 1, LEVEL + 25, LEVEL - 3, LEVEL + 22],
  ],
  tolerates: Engulfing.tolerates,
});

describeDetectorContract({
  detector: 'rsi-divergence',
  warmUp: 21,
  direction: 'short',
  bars: (count) =>
    endingWith(
      count,
      [10, 20, 30, 40, 50, 60, 50, 45, 48, 61].map((rise) => LEVEL + rise),
    ),
  tolerates: RsiDivergence.tolerates,
});

describeDetectorContract({
  detector: 'level-break',
  warmUp: 81,
  direction: 'long',
  bars: (count) => endingWith(count, [LEVEL + 60]),
  tolerates: LevelBreak.tolerates,
});
