import { describe, expect, it } from 'vitest';
import { chartQuality } from '../../../main/pipeline/chartQuality';
import { TEST_KEY, terminalCandles } from '../../support/terminalCandles';
import { openRig } from '../../support/terminalRig';

const CANDLES = terminalCandles(300);
const time = (at: number): number => CANDLES[at]!.time;

describe('what is said of the quality of candles', () => {
  it('tells history, the live market, the provisional and the corrected apart', () => {
    const rig = openRig();
    rig.pipeline.market.backfill(TEST_KEY, {
      candles: CANDLES.slice(0, 100),
      previousTime: null,
      end: true,
      origin: 'backfill',
      liveFrom: Number.MAX_SAFE_INTEGER,
      receivedAt: rig.time.now(),
    });
    for (let at = 100; at < 200; at++) rig.apply(CANDLES[at]!, { previousTime: time(at - 1) });
    rig.apply(CANDLES[200]!, { previousTime: time(199), provisional: true });
    rig.apply({ ...CANDLES[199]!, realVolume: 77 }, { revision: true });
    expect(chartQuality(rig.storage, TEST_KEY, time(40), time(250))).toEqual([
      { kind: 'backfill', from: time(40), to: time(99) },
      { kind: 'provisional', from: time(200), to: time(200) },
      { kind: 'revised', from: time(199), to: time(199) },
    ]);
    expect(chartQuality(rig.storage, TEST_KEY, time(110), time(150))).toEqual([]);
  });

  it('says nothing of a series that is not stored', () => {
    const rig = openRig();
    expect(chartQuality(rig.storage, { symbol: 'NONE', timeframe: 'M5' }, 0, time(250))).toEqual([]);
  });
});
