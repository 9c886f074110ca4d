import { describe, expect, it } from 'vitest';
import type { DeliveryChannel } from '../../../app/alerts/alert';
import { backoffMs } from '../../../app/alerts/backoff';
import { decideEmail, planDeliveries } from '../../../app/alerts/deliveryPolicy';
import type { DeliverySettings, EmailMode } from '../../../app/alerts/deliverySettings';
import { USUAL_SOUNDS } from '../../../app/alerts/sounds';
import { sampleAlert } from '../../support/sampleAlert';

const EVERY = new Set<DeliveryChannel>(['desktop', 'sound', 'websocket', 'email', 'webhook', 'ntfy']);

function settings(changes: Partial<DeliverySettings> = {}): DeliverySettings {
  return {
    desktop: { enabled: true, minSeverity: 'info' },
    sound: { enabled: true, minSeverity: 'medium' },
    sounds: USUAL_SOUNDS,
    doNotDisturb: { enabled: false, allowCritical: true },
    email: {
      enabled: true,
      mode: { critical: 'always', high: 'fallback', medium: 'fallback', info: 'off' },
      fallbackAfterMs: 3000,
    },
    webhook: { enabled: false, minSeverity: 'info' },
    ntfy: { enabled: true, minSeverity: 'high' },
    ...changes,
  };
}

function emailMode(mode: EmailMode): DeliverySettings {
  return settings({
    email: {
      enabled: true,
      mode: { critical: mode, high: mode, medium: mode, info: mode },
      fallbackAfterMs: 3000,
    },
  });
}

describe('Which deliveries an alert is owed', () => {
  it.each([
    ['critical', ['desktop 0', 'sound 0', 'ntfy 0', 'email 0']],
    ['high', ['desktop 0', 'sound 0', 'ntfy 0', 'email 3000']],
    ['medium', ['desktop 0', 'sound 0', 'email 3000']],
    ['info', ['desktop 0']],
  ] as const)('a %s alert: %s', (severity, expected) => {
    const planned = planDeliveries(sampleAlert(1, { severity }), 1000, settings(), EVERY);
    expect(planned.map(({ channel, dueAt }) => `${channel} ${dueAt - 1000}`)).toEqual(expected);
  });

  it('none, for an alert that was refused', () => {
    expect(planDeliveries(sampleAlert(1, { reason: 'cooldown' }), 0, settings(), EVERY)).toEqual([]);
  });

  it('none on channels that are off or that this run does not have', () => {
    expect(planDeliveries(sampleAlert(1), 0, settings(), new Set())).toEqual([]);
    const off = settings({ email: { ...settings().email, enabled: false } });
    const planned = planDeliveries(sampleAlert(1), 0, off, new Set<DeliveryChannel>(['email', 'sound']));
    expect(planned.map(({ channel }) => channel)).toEqual(['sound']);
  });
});

describe('Whether a due e-mail is still needed', () => {
  const shown = [{ channel: 'desktop', status: 'delivered', attempts: 1, latencyMs: 40 }] as const;

  it.each([
    ['always', { status: 'acknowledged' }, false, true, 'always'],
    ['off', {}, false, false, 'off'],
    ['fallback', {}, false, true, 'not-confirmed'],
    ['fallback', { status: 'acknowledged' }, false, false, 'acknowledged'],
    ['fallback', { deliveries: shown }, true, false, 'seen-on-desktop'],
    // Shown to an empty chair.
    ['fallback', { deliveries: shown }, false, true, 'not-confirmed'],
    ['fallback', { deliveries: [{ ...shown[0], status: 'permanent' }] }, true, true, 'not-confirmed'],
    // That a socket took the bytes does not show that anybody looked.
    ['fallback', { deliveries: [{ ...shown[0], channel: 'websocket' }] }, true, true, 'not-confirmed'],
  ] as const)('%s, %o, at the computer: %s', (mode, changes, userActive, send, because) => {
    const alert = sampleAlert(1, changes);
    expect(decideEmail({ alert, userActive }, emailMode(mode))).toEqual({ send, because });
  });
});

describe('The back-off', () => {
  it('doubles from one second to a minute', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 1000].map((failures) => backoffMs(failures) / 1000)).toEqual([
      1, 2, 4, 8, 16, 32, 60, 60, 60,
    ]);
  });
});
