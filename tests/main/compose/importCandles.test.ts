import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Candle } from '../../../app/market/candle';
import { readCandleFile } from '../../../main/bridge/files/readCandleFile';
import { NO_CHOICES } from '../../../main/bridge/files/readingChoices';
import { importCandles } from '../../../main/compose/importCandles';
import { FIVE_MINUTES, TEST_KEY, terminalCandles } from '../../support/terminalCandles';
import { openRig, type Rig } from '../../support/terminalRig';

const QUIET = { progress: () => undefined, cancelled: () => false };

async function importInto(rig: Rig, candles: readonly Candle[], watch = QUIET, withVolumes = true) {
  const file = path.join(rig.root, 'TEST_M5_x.csv');
  const rows = candles.map(({ time, open, high, low, close, tickVolume, realVolume, spread }) =>
    [
      new Date(time).toISOString(),
      open,
      high,
      low,
      close,
      ...(withVolumes ? [tickVolume, realVolume, spread] : []),
    ].join(';'),
  );
  const names = `time;open;high;low;close${withVolumes ? ';tickvol;vol;spread' : ''}`;
  writeFileSync(file, [names, ...rows].join('\n'));
  const read = await readCandleFile({ path: file, choices: NO_CHOICES, instrumentOf: () => null });
  if (!read.ok) throw new Error(read.problem.text.en);
  const { storage, pipeline } = rig;
  rig.time.advance(Math.max(0, candles.at(-1)!.time + FIVE_MINUTES - rig.time.now()));
  const target = {
    storage,
    pipeline,
    market: pipeline.market,
    clock: rig.time,
    instrumentOf: () => null,
    besideLive: true,
  };
  const imported = await importCandles(target, read.value, null, watch);
  if (!imported.ok) throw new Error(imported.problem.text.en);
  return imported.value;
}

const stored = (rig: Rig): readonly Candle[] =>
  rig.pipeline.terminal.candles({ key: TEST_KEY, before: null, limit: 200_000 });

describe('a file imported into a series that the bridge has open', () => {
  it('fills what is missing and leaves the bridge its own, listing where they disagree', async () => {
    const rig = openRig();
    const all = terminalCandles(300);
    rig.feed(all.slice(100, 200));
    const other = { ...all[150]!, close: all[150]!.open, high: all[150]!.high + 50 };
    const file = all.slice(0, 200).map((candle, index) => (index === 150 ? other : candle));

    const report = await importInto(rig, file);

    expect(report).toMatchObject({ appended: 100, duplicates: 99, revised: 0, rejectedCount: 0 });
    expect(report.differences).toEqual([{ time: other.time, file: other, bridge: all[150] }]);
    expect(stored(rig)).toEqual(all.slice(0, 200));
  });

  it('and the bridge goes on as if nothing had been', async () => {
    const rig = openRig();
    const all = terminalCandles(400);
    rig.feed(all.slice(200, 300));
    await importInto(rig, all.slice(0, 250));
    const verdicts = all
      .slice(300)
      .map((candle, at) => rig.apply(candle, { previousTime: all[299 + at]!.time }));
    expect(verdicts.every(({ kind }) => kind === 'appended')).toBe(true);
    expect(stored(rig)).toEqual(all);
    expect(rig.pipeline.series()[0]).toMatchObject({ source: 'bridge' });
    const whole = openRig();
    whole.feed(all);
    const facts = (from: Rig) =>
      from
        .alerts()
        .filter(({ candleTime }) => candleTime >= all[300]!.time)
        .map(({ key }) => key);
    expect(facts(rig)).toEqual(facts(whole));
  });

  it('does not contradict it by knowing no volumes', async () => {
    const rig = openRig();
    const all = terminalCandles(50);
    rig.feed(all);
    const report = await importInto(rig, all, QUIET, false);
    expect(report).toMatchObject({ duplicates: 50, differenceCount: 0, revised: 0 });
    expect(stored(rig)).toEqual(all);
  });
});

describe('an import that is stopped', () => {
  it('keeps the oldest candles, all of them whole, and the next one brings the rest', async () => {
    const rig = openRig({ opening: null });
    const all = terminalCandles(12_000);
    let asked = 0;
    const report = await importInto(rig, all, {
      progress: () => undefined,
      cancelled: () => (asked += 1) > 1,
    });
    expect(report).toMatchObject({ stopped: true, taken: 5_000, appended: 5_000 });
    expect(stored(rig)).toEqual(all.slice(0, 5_000));
    const rest = await importInto(rig, all);
    expect(rest).toMatchObject({ stopped: false, appended: 7_000, duplicates: 5_000 });
    expect(stored(rig)).toEqual(all);
  });
});
