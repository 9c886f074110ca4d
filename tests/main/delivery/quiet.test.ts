import { describe, expect, it } from 'vitest';
import { USUAL_SOUNDS } from '../../../app/alerts/sounds';
import { ALL_ON, DeliveryRig } from './deliveryRig';
import { TestChannel } from './testChannel';

describe('Do not disturb', () => {
  it('keeps screen and speaker still, and says so on the alert; other channels go on', async () => {
    const rig = new DeliveryRig();
    const [desktop, sound, webhook] = [
      new TestChannel('desktop'),
      new TestChannel('sound'),
      new TestChannel('webhook'),
    ];
    rig.worker(desktop, sound, webhook);
    rig.settings = { ...ALL_ON, doNotDisturb: { enabled: true, allowCritical: true } };
    rig.raise(['desktop', 'sound', 'webhook'], { severity: 'high' });
    rig.raise(['desktop', 'sound', 'webhook'], { severity: 'critical' });
    await rig.settle();
    expect([desktop.seqs, sound.seqs, webhook.seqs]).toEqual([[2], [2], [1, 2]]);
    expect(rig.delivery(1, 'desktop')).toBe('skipped 0');
    expect(rig.delivery(1, 'sound')).toBe('skipped 0');

    rig.settings = { ...ALL_ON, doNotDisturb: { enabled: true, allowCritical: false } };
    rig.raise(['desktop', 'sound'], { severity: 'critical' });
    await rig.settle();
    expect(desktop.seqs).toEqual([2]);
    rig.settings = ALL_ON;
    rig.raise(['desktop', 'sound'], { severity: 'info' });
    await rig.settle();
    expect([desktop.seqs, sound.seqs]).toEqual([
      [2, 4],
      [2, 4],
    ]);
  });
});

describe('An alert without a sound', () => {
  it('is told in silence: the sound is skipped, the notification comes', async () => {
    const rig = new DeliveryRig();
    const [desktop, sound] = [new TestChannel('desktop'), new TestChannel('sound')];
    rig.worker(desktop, sound);
    rig.settings = { ...ALL_ON, sounds: { ...USUAL_SOUNDS, high: { long: 'none', short: 'info-short' } } };
    rig.raise(['desktop', 'sound'], { severity: 'high', direction: 'long' });
    rig.raise(['desktop', 'sound'], { severity: 'high', direction: 'short' });
    await rig.settle();
    expect([desktop.seqs, sound.seqs]).toEqual([[1, 2], [2]]);
    expect(rig.delivery(1, 'sound')).toBe('skipped 0');
  });
});
