import { describe, expect, it } from 'vitest';
import type { Alert } from '../../../app/alerts/alert';
import { DeliveryRig } from './deliveryRig';
import { TestChannel } from './testChannel';

const MINUTE = 60_000;

/** Raises alerts over the budget, all for the digest in half an hour. */
function fold(
  rig: DeliveryRig,
  count: number,
  channels: readonly ('desktop' | 'email')[] = ['desktop'],
): Alert[] {
  const due = rig.time.now() + 30 * MINUTE;
  const changes = { reason: 'attention-budget', severity: 'high' } as const;
  return Array.from({ length: count }, () => rig.raise(channels, changes, 3_000, due));
}

describe('The digest of alerts over the attention budget', () => {
  it('waits for its moment, holds up nobody, and is one notification', async () => {
    const rig = new DeliveryRig();
    const desktop = new TestChannel('desktop');
    rig.worker(desktop);
    fold(rig, 30);
    rig.raise(['desktop'], { severity: 'critical' });
    await rig.settle();
    expect(desktop.seqs).toEqual([31]);
    await rig.advance(30 * MINUTE - 1_000);
    expect(desktop.digests).toEqual([]);
    await rig.advance(1_000);
    expect(desktop.digests).toEqual([Array.from({ length: 30 }, (_, index) => index + 1)]);
    expect(rig.delivery(1, 'desktop')).toBe('delivered 1');
    await rig.advance(60 * MINUTE);
    expect(desktop.digests.length).toBe(1);
    expect(desktop.seqs).toEqual([31]);
  });

  it('is sent after a restart that it fell due in, and is not shown twice when a crash interrupted it', async () => {
    const rig = new DeliveryRig();
    fold(rig, 3);
    rig.restart();
    rig.time.advance(45 * MINUTE);
    const first = new TestChannel('desktop');
    first.answer('hang');
    rig.worker(first);
    await rig.settle();
    expect(first.digests).toEqual([[1, 2, 3]]);
    rig.restart();
    const second = new TestChannel('desktop');
    rig.worker(second);
    await rig.settle();
    expect(second.digests).toEqual([]);
    expect(rig.delivery(2, 'desktop')).toBe('permanent 1');
  });

  it('leaves out what the trader acknowledged meanwhile', async () => {
    const rig = new DeliveryRig();
    const desktop = new TestChannel('desktop');
    rig.worker(desktop);
    const [, second] = fold(rig, 3);
    rig.acknowledge(second!);
    await rig.advance(30 * MINUTE);
    expect(desktop.digests).toEqual([[1, 3]]);
  });

  it('goes by e-mail only when nobody saw it on the desktop, where that is what the settings say', async () => {
    for (const userActive of [true, false]) {
      const rig = new DeliveryRig();
      rig.userActive = userActive;
      rig.settings = {
        ...rig.settings,
        email: { ...rig.settings.email, mode: { ...rig.settings.email.mode, high: 'fallback' } },
      };
      const desktop = new TestChannel('desktop');
      const email = new TestChannel('email');
      rig.worker(desktop, email);
      fold(rig, 2, ['desktop', 'email']);
      await rig.advance(30 * MINUTE);
      await rig.advance(4_000);
      expect(desktop.digests).toEqual([[1, 2]]);
      expect(email.digests).toEqual(userActive ? [] : [[1, 2]]);
    }
  });

  it('does not wait for a moment that a clock set back has put out of reach', async () => {
    const rig = new DeliveryRig();
    fold(rig, 2);
    rig.time.set(rig.time.now() - 24 * 60 * MINUTE);
    const desktop = new TestChannel('desktop');
    rig.worker(desktop);
    await rig.settle();
    expect(desktop.digests).toEqual([[1, 2]]);
  });
});
