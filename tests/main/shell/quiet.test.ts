import { describe, expect, it } from 'vitest';
import { createQuiet, type Quiet } from '../../../main/shell/quiet';
import { ManualTime } from '../../support/manualTime';
import { temporaryFolder } from '../../support/temporaryFolder';

function open(dataDir: string, time: ManualTime, enabled = false): Quiet {
  return createQuiet({
    dataDir,
    now: () => time.now(),
    after: (ms, task) => time.after(ms, task),
    usual: () => ({ enabled, allowCritical: true }),
  });
}

describe('Do not disturb', () => {
  it('is what the settings say until the trader switches it, on or off, over a restart', () => {
    const [folder, time] = [temporaryFolder(), new ManualTime()];
    expect(open(folder, time, true).current()).toEqual({ on: true, until: null, allowCritical: true });
    open(folder, time, true).set({ on: false, minutes: null });
    expect(open(folder, time, true).current().on).toBe(false);
    // The settings were switched after that: the last word counts.
    expect(open(folder, time, false).current().on).toBe(false);
    open(folder, time).set({ on: true, minutes: null });
    expect(open(folder, time).current()).toEqual({ on: true, until: null, allowCritical: true });
  });

  it('is told at once when the settings change it, and not when they change something else', () => {
    const time = new ManualTime();
    const usual = { enabled: false, allowCritical: true };
    const dataDir = temporaryFolder();
    const after = (ms: number, task: () => void) => time.after(ms, task);
    const quiet = createQuiet({ dataDir, now: () => time.now(), after, usual: () => usual });
    const seen: boolean[] = [];
    quiet.onChange(() => seen.push(quiet.current().on));
    quiet.settingsChanged();
    usual.enabled = true;
    quiet.settingsChanged();
    quiet.settingsChanged();
    expect(seen).toEqual([true]);
  });

  it('ends by itself when its time is over, and says so', () => {
    const [folder, time] = [temporaryFolder(), new ManualTime()];
    const quiet = open(folder, time);
    const seen: boolean[] = [];
    quiet.onChange(() => seen.push(quiet.current().on));
    quiet.set({ on: true, minutes: 30 });
    expect(quiet.current().until).toBe(time.now() + 30 * 60_000);
    time.advance(30 * 60_000 - 1);
    expect(quiet.current().on).toBe(true);
    time.advance(1);
    expect(quiet.current().on).toBe(false);
    expect(seen).toEqual([true, false]);
  });

  it('is over after a restart when its time passed meanwhile', () => {
    const [folder, time] = [temporaryFolder(), new ManualTime()];
    open(folder, time).set({ on: true, minutes: 5 });
    time.advance(6 * 60_000);
    expect(open(folder, time).current().on).toBe(false);
  });
});
