import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { alertJsonSchema } from '../../../app/contract/alertJson';
import { WHY_NOT_REASONS } from '../../../app/alerts/reason';
import { COMMANDS } from '../../../main/cli/commands';
import { runCommandLine } from '../../../main/cli/runCommandLine';
import { FIVE_MINUTES, terminalCandles } from '../../support/terminalCandles';
import { terminalIo, type TestIo } from '../../support/terminalIo';
import { openRig, type Rig } from '../../support/terminalRig';

const candles = terminalCandles(600);
const listSchema = z.object({
  total: z.number(),
  reasons: z.partialRecord(z.enum(WHY_NOT_REASONS), z.number()),
  alerts: z.array(alertJsonSchema),
});

async function why(rig: Rig, ...args: string[]): Promise<{ code: number; io: TestIo }> {
  const io = terminalIo(rig.root);
  const code = await runCommandLine(['alerts', 'why', ...args, '--data-dir', rig.root], COMMANDS, io, 'en');
  return { code, io };
}

/** Half of the alerts snoozed, the rest told; Vigia keeps running. */
function rigWithSilence(): Rig {
  const rig = openRig();
  rig.feed(candles.slice(0, 300));
  const until = { kind: 'minutes', minutes: 60 } as const;
  rig.pipeline.terminal.snooze({ symbol: null, pattern: null, until }, 'window');
  for (const candle of candles.slice(300)) rig.apply(candle);
  return rig;
}

describe('alerts why', () => {
  it('counts what was not told by reason and lists the newest first', async () => {
    const rig = rigWithSilence();
    const refused = rig.alerts().filter(({ reason }) => reason !== null);
    const { code, io } = await why(rig, '--json');
    const { total, reasons, alerts } = listSchema.parse(JSON.parse(io.output()));
    expect(code).toBe(0);
    expect(total).toBe(refused.length);
    expect(reasons.snoozed).toBe(refused.filter(({ reason }) => reason === 'snoozed').length);
    expect(reasons.snoozed).toBeGreaterThan(5);
    expect(alerts.map(({ id }) => id)).toEqual(refused.map(({ id }) => id).reverse());
  });

  it('keeps to the filter, and says it in words', async () => {
    const rig = rigWithSilence();
    const { io } = await why(rig, '--reason', 'snoozed', '--limit', '2');
    const [head, count, newest, first] = io.output().split('\n');
    expect(head).toMatch(/^\d+ alerts not told:$/);
    expect(count).toMatch(/^ +\d+ {2}snoozed \(snoozed\)$/);
    expect(newest).toContain('The newest 2');
    expect(first).toMatch(/^2026-01-0\d \d\d:\d\d UTC {2}TEST M5 {2}[▲▼] .+: snoozed$/);
    const none = await why(rig, '--reason', 'out-of-session');
    expect(none.io.output()).toBe('No alert went untold with these filters.\n');
  });

  it('explains a candle: what was found on it and what each detector saw', async () => {
    const rig = rigWithSilence();
    const quiet = candles.find(
      ({ time }, at) => at > 100 && !rig.alerts().some(({ candleTime }) => candleTime === time),
    )!;
    const at = new Date(quiet.time + 60_000).toISOString().slice(0, 16);
    const { code, io } = await why(rig, '--at', at, '--symbol', 'TEST');
    expect(code).toBe(0);
    expect(io.output()).toContain(`TEST M5, candle of ${new Date(quiet.time).toISOString().slice(0, 10)}`);
    expect(io.output()).toContain('Nothing was found. What each detector saw:');
    expect(io.output()).toMatch(/ {2}Volatility shock: .+/);

    const found = rig.alerts().find(({ reason }) => reason === 'snoozed')!;
    const other = await why(rig, '--at', new Date(found.candleTime).toISOString(), '--symbol', 'TEST');
    expect(other.io.output()).toContain('Something was found and not told (snoozed): ');
    expect(other.io.output()).toContain('fired: ');
  });

  it('gives the explanation as JSON', async () => {
    const rig = rigWithSilence();
    const { io } = await why(
      rig,
      '--at',
      new Date(candles[150]!.time).toISOString(),
      '--symbol',
      'TEST',
      '--json',
    );
    const answer: unknown = JSON.parse(io.output());
    expect(answer).toMatchObject({
      version: 1,
      kind: 'candle',
      symbol: 'TEST',
      timeframe: 'M5',
      reset: null,
    });
    expect(answer).toHaveProperty('detectors.length', 6);
    expect(answer).toHaveProperty('candle.time', new Date(candles[150]!.time).toISOString());
  });

  it('says where the stored candles beside a missing one are', async () => {
    const rig = rigWithSilence();
    const late = new Date(candles[599]!.time + FIVE_MINUTES).toISOString().slice(0, 16);
    const { code, io } = await why(rig, '--at', late, '--symbol', 'TEST');
    expect(code).toBe(0);
    expect(io.output()).toMatch(/^No candle is stored at .+ UTC; the one before opened at .+ UTC\.\n$/);
  });

  it.each([
    [['--at', '2026-02-30T14:20', '--symbol', 'TEST'], '--at does not take "2026-02-30T14:20"'],
    [['--at', '14:20', '--symbol', 'TEST'], '--at does not take "14:20"'],
    [['--at', '2026-01-05T14:20'], '--at needs --symbol'],
    [['--at', '2026-01-05T14:20', '--symbol', 'TEST', '--reason', 'snoozed'], 'leave out --reason'],
    [['--timeframe', 'M5'], '--timeframe goes with --at only'],
    [['--reason', 'delivered'], '--reason delivered is no reason for silence'],
    [['--reason', 'bored'], 'The parameter reason does not take "bored"'],
    [['--at', '2026-01-05T14:20', '--symbol', 'NONE'], 'NONE does not name one series. There are: TEST M5.'],
  ])('refuses %j in one sentence', async (args, sentence) => {
    const { code, io } = await why(rigWithSilence(), ...args);
    expect(code).toBe(2);
    expect(io.output()).toBe('');
    expect(io.failures.map(({ en }) => en).join()).toContain(sentence);
  });
});
