import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { knownInstrument } from '../../../../app/market/instruments';
import type { Alert } from '../../../../app/alerts/alert';
import { alertJsonSchema } from '../../../../app/contract/alertJson';
import { COMMANDS } from '../../../../main/cli/commands';
import { runCommandLine } from '../../../../main/cli/runCommandLine';
import { NO_CHOICES } from '../../../../main/compose/fileReading';
import { importFile } from '../../../../main/compose/importFile';
import { openReplayFile } from '../../../../main/compose/replay/openReplayFile';
import { replayAlert } from '../../../../main/compose/replay/replayAlert';
import { requireSharedData } from '../../../support/requireSharedData';
import { terminalFolder } from '../../../support/terminalFolder';
import { terminalIo } from '../../../support/terminalIo';
import { openRig } from '../../../support/terminalRig';

const FILE = 'WIN_M5_20210823_20220518.csv';
const KEY = { symbol: 'WIN$N', timeframe: 'M5' } as const;

async function run(root: string, ...args: string[]) {
  const io = terminalIo(root);
  const code = await runCommandLine(['replay', ...args, '--data-dir', root], COMMANDS, io, 'en');
  return { code, io, lines: io.output().trimEnd().split('\n') };
}

const alertsIn = (lines: readonly string[]) => lines.map((line) => alertJsonSchema.parse(JSON.parse(line)));

/** What an alert says of the market, without where its candle came from and what became of it. */
function factOf({
  id,
  key,
  direction,
  severity,
  patterns,
  confidence,
  candleTime,
  price,
  plan,
  signals,
  reason,
}: Alert) {
  const why = reason === 'historical' ? null : reason;
  return { id, key, direction, severity, patterns, confidence, candleTime, price, plan, signals, why };
}

async function openReplay(file: string) {
  const root = terminalFolder();
  const opened = await openReplayFile({
    dataDir: root,
    configFile: null,
    file,
    choices: NO_CHOICES,
    tickSize: null,
    cancelled: () => false,
  });
  if (!opened.ok) throw new Error(opened.problem.text.en);
  return opened.value.runFrom(null);
}

describe('the replay of a file', () => {
  it('finds exactly the alerts that its import records', { timeout: 120_000 }, async (context) => {
    const file = requireSharedData(context, FILE);
    const root = terminalFolder();
    const imported = await importFile({
      dataDir: root,
      configFile: null,
      file,
      choices: NO_CHOICES,
      tickSize: null,
      progress: () => undefined,
      cancelled: () => false,
    });
    if (!imported.ok) throw new Error(imported.problem.text.en);
    const rig = openRig({ root, opening: null });
    const known = [...rig.storage.alerts.newestOfSeries(KEY, 1_000_000)].sort((a, b) => a.seq - b.seq);
    rig.kill();

    const replay = await openReplay(file);
    replay.moveTo(replay.length);
    const found = replay.found.map((draft, index) => replayAlert(draft, index + 1, 0));

    expect(found.length).toBeGreaterThan(500);
    expect(found.map(factOf)).toEqual(known.map(factOf));
    expect(found.every(({ origin }) => origin === 'replay')).toBe(true);
  });

  it('finds the same again after every jump, back and forth', async (context) => {
    const replay = await openReplay(requireSharedData(context, FILE));
    replay.moveTo(6_000);
    const whole = replay.found.map(({ key }) => key);
    for (const position of [500, 5_999, 100, 0, 3_000]) replay.moveTo(position);
    while (replay.position < 6_000) replay.step();
    expect(replay.found.map(({ key }) => key)).toEqual(whole);
    expect(replay.last).toEqual(replay.market.candles[5_999]);
    expect(replay.countBefore(replay.last!.time)).toBe(5_999);
  });
});

describe('vigia replay', () => {
  it('prints the alerts of a day as lines or as JSON, and leaves no trace', async (context) => {
    const file = requireSharedData(context, FILE);
    const root = path.join(terminalFolder(), 'never-made');
    const day = ['--from', '2021-09-09', '--to', '2021-09-09'];
    const json = await run(root, file, ...day, '--json');
    const alerts = alertsIn(json.lines);
    expect(alerts.length).toBeGreaterThan(3);
    expect(
      alerts.every(
        ({ origin, reason, candleTime }) =>
          origin === 'replay' && reason === null && candleTime.startsWith('2021-09-09'),
      ),
    ).toBe(true);
    const text = await run(root, file, ...day);
    expect(text.lines[0]).toMatch(/^Understood as: candles of WIN\$N M5;/);
    expect(text.lines.at(-1)).toMatch(
      new RegExp(`^Replay: 107 candles, ${alerts.length} alerts, \\d+ candidates`),
    );
    expect(text.lines).toHaveLength(alerts.length + 2);
    expect(text.lines[1]).toMatch(/^2021-09-09 .* WIN\$N M5 .* REPLAY$/);
    expect(existsSync(root)).toBe(false);
  });

  it("runs under the trader's own settings, and shows what they hold back when asked", async (context) => {
    const file = requireSharedData(context, FILE);
    const root = terminalFolder();
    writeFileSync(path.join(root, 'alertas.yaml'), 'admission:\n  cooldownCandles: 50\n');
    const { lines } = await run(root, file, '--to', '2021-10-30', '--json', '--all');
    const reasons = new Set(alertsIn(lines).map(({ reason }) => reason));
    expect(reasons).toContain(null);
    expect(reasons).toContain('cooldown');
    expect(reasons).not.toContain('historical');
  });

  it("watches the trader's levels of the series, from where it starts, and leaves them as they are", async (context) => {
    const file = requireSharedData(context, FILE);
    const rig = openRig({
      opening: { instrument: knownInstrument('WIN$N')!, timeframe: 'M5', source: 'file', basis: null },
    });
    const wish = {
      price: 117_000,
      direction: 'either',
      trigger: 'live',
      repeat: 'once',
      hysteresis: 1,
    } as const;
    const none = { expiresAt: null, severity: null };
    expect(rig.pipeline.levels.put(null, KEY, { ...wish, ...none }, 'window')).toEqual({ ok: true });
    const { levels } = rig.pipeline.terminal.snapshot();
    const ringsFrom = async (from: string) => {
      const { lines } = await run(rig.root, file, '--from', from, '--to', '2021-09-30', '--json');
      return alertsIn(lines).filter(({ patterns }) => patterns.includes('price-level'));
    };
    const rings = await ringsFrom('2021-08-23');
    expect(rings).toHaveLength(1);
    const later = await ringsFrom('2021-09-10');
    expect(later).toHaveLength(1);
    expect(later[0]!.candleTime > rings[0]!.candleTime).toBe(true);
    expect(rig.pipeline.terminal.snapshot().levels).toEqual(levels);
  });

  it('takes its time when it is told to, and stops when it is interrupted', async (context) => {
    const file = requireSharedData(context, FILE);
    const root = terminalFolder();
    const io = terminalIo(root, Promise.resolve());
    const code = await runCommandLine(
      ['replay', file, '--speed', '1', '--data-dir', root],
      COMMANDS,
      io,
      'en',
    );
    expect(code).toBe(130);
  });

  it.each([
    [['--speed', 'fast'], '--speed fast: use candles a second'],
    [['--from', 'yesterday'], '--from yesterday: use a day such as'],
    [['--tick-size', '0'], '--tick-size 0: use a number above zero'],
  ])('refuses %j in one sentence', async (args, sentence) => {
    const { code, io } = await run(terminalFolder(), 'x.csv', ...args);
    expect([code, io.failures.length]).toEqual([2, 1]);
    expect(z.string().parse(io.failures[0]?.en)).toContain(sentence);
  });

  it('says so when no candle lies between the moments', async () => {
    const root = terminalFolder();
    const file = path.join(root, 'WIN_M5_x.csv');
    writeFileSync(file, 'time;open;high;low;close\n2026-07-21 09:00;5;5;5;5\n2026-07-21 09:05;5;5;5;5');
    const { code, io } = await run(root, file, '--from', '2030-01-01');
    expect([code, io.failures[0]?.en]).toEqual([2, expect.stringContaining('no candle between')]);
  });
});
