import { describe, expect, it } from 'vitest';
import { hasTrayHost } from '../../../main/shell/tray/hasTrayHost';
import { paintTrayIcon } from '../../../main/shell/tray/paintTrayIcon';
import { trayState, TRAY_STATES, type TrayFacts } from '../../../main/shell/tray/trayState';

const NOTHING: TrayFacts = { feeds: [], snoozes: [], quiet: false, now: 1_000 };
const live = { source: 'bridge', state: 'live' } as const;

describe("The tray's state", () => {
  it('is the worst of the real feeds, whatever the simulated market does', () => {
    const simulated = { source: 'simulated', state: 'simulated' } as const;
    expect(trayState({ ...NOTHING, feeds: [simulated] })).toBe('simulated');
    expect(trayState({ ...NOTHING, feeds: [simulated, live] })).toBe('live');
    expect(trayState({ ...NOTHING, feeds: [live, { source: 'bridge', state: 'delayed' }] })).toBe('delayed');
    expect(
      trayState({
        ...NOTHING,
        feeds: [live, { source: 'bridge', state: 'delayed' }, { source: 'bridge', state: 'link-down' }],
      }),
    ).toBe('offline');
    expect(trayState(NOTHING)).toBe('offline');
  });

  it('is silence while everything is snoozed or do-not-disturb is on, not for a snooze of one pattern', () => {
    const snooze = {
      id: 1,
      symbol: null,
      pattern: null,
      startedAt: 0,
      until: 2_000,
      ends: 'minutes',
    } as const;
    expect(trayState({ ...NOTHING, feeds: [live], snoozes: [snooze] })).toBe('silenced');
    expect(trayState({ ...NOTHING, feeds: [live], snoozes: [{ ...snooze, until: 1_000 }] })).toBe('live');
    expect(trayState({ ...NOTHING, feeds: [live], snoozes: [{ ...snooze, symbol: 'WIN$N' }] })).toBe('live');
    expect(trayState({ ...NOTHING, feeds: [live], quiet: true })).toBe('silenced');
  });
});

describe("The tray's icon", () => {
  const icon = new Uint8Array(32 * 32 * 4).fill(7);

  it('looks different in every state, and with unread alerts', () => {
    const faces = TRAY_STATES.flatMap((state) =>
      [false, true].map((unread) => Buffer.from(paintTrayIcon(icon, 32, state, unread)).toString('hex')),
    );
    expect(new Set(faces).size).toBe(TRAY_STATES.length * 2);
  });

  it('leaves the picture it was made from, and most of the picture, as they were', () => {
    const painted = paintTrayIcon(icon, 32, 'live', true);
    expect(icon.every((byte) => byte === 7)).toBe(true);
    expect(painted.filter((byte) => byte === 7).length).toBeGreaterThan(icon.length / 2);
  });
});

describe('A place for tray icons', () => {
  it('is always there on Windows and macOS', async () => {
    expect(await hasTrayHost('win32')).toBe(true);
    expect(await hasTrayHost('darwin')).toBe(true);
  });
});
