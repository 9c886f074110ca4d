import { describe, expect, it } from 'vitest';
import { DeliveryRig } from './deliveryRig';
import { TestChannel } from './testChannel';

const HOUR = 3_600_000;

describe('After a crash', () => {
  it('a notification that was started is not shown again; one that was not is', async () => {
    const rig = new DeliveryRig();
    const before = new TestChannel('desktop');
    before.answer('hang');
    rig.worker(before);
    rig.raise(['desktop']);
    rig.raise(['desktop']);
    await rig.settle();
    expect(before.seqs).toEqual([1]);
    rig.restart();
    const after = new TestChannel('desktop');
    rig.worker(after);
    await rig.settle();
    expect(after.seqs).toEqual([2]);
    expect(rig.delivery(1, 'desktop')).toBe('permanent 1');
    expect(rig.delivery(2, 'desktop')).toBe('delivered 1');
  });

  it('a message whose end was not recorded is sent again: at least once', async () => {
    const rig = new DeliveryRig();
    const before = new TestChannel('webhook');
    before.answer('hang');
    rig.worker(before);
    rig.raise(['webhook']);
    await rig.settle();
    rig.restart();
    const after = new TestChannel('webhook');
    rig.worker(after);
    await rig.settle();
    expect(after.seqs).toEqual([1]);
    expect(rig.delivery(1, 'webhook')).toBe('delivered 1');
  });

  it('a back-off goes on where it was', async () => {
    const rig = new DeliveryRig();
    const before = new TestChannel('webhook');
    before.answer('retryable', 'retryable', 'retryable');
    const worker = rig.worker(before);
    rig.raise(['webhook']);
    await rig.settle();
    await rig.advance(1000);
    await rig.advance(2000);
    await worker.stop();
    rig.restart();
    const after = new TestChannel('webhook');
    rig.worker(after);
    await rig.settle();
    await rig.advance(3000);
    expect(after.seqs).toEqual([]);
    await rig.advance(1000);
    expect(after.seqs).toEqual([1]);
    expect(rig.delivery(1, 'webhook')).toBe('delivered 4');
  });

  it('what is too old to be news goes into one digest, or stays in the list where there is none', async () => {
    const rig = new DeliveryRig();
    for (let seq = 1; seq <= 30; seq += 1) rig.raise(['email', 'sound']);
    await rig.advance(HOUR);
    const email = new TestChannel('email');
    const sound = new TestChannel('sound');
    rig.worker(email, sound);
    rig.raise(['email', 'sound']);
    await rig.settle();
    await rig.advance(300);
    expect(email.digests).toEqual([Array.from({ length: 30 }, (_, index) => index + 1)]);
    expect(email.seqs).toEqual([31]);
    expect(sound.seqs).toEqual([31]);
    expect(rig.delivery(1, 'email')).toBe('delivered 1');
    expect(rig.delivery(1, 'sound')).toBe('skipped 0');
  });

  it('a digest that fails is tried again as one', async () => {
    const rig = new DeliveryRig();
    rig.raise(['email']);
    rig.raise(['email']);
    await rig.advance(HOUR);
    const email = new TestChannel('email');
    email.answer('retryable');
    rig.worker(email);
    await rig.settle();
    await rig.advance(1000);
    expect(email.digests).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(rig.delivery(2, 'email')).toBe('delivered 2');
  });
});

describe('A clock that is set', () => {
  it('back does not make a delivery wait for hours', async () => {
    const rig = new DeliveryRig();
    const webhook = new TestChannel('webhook');
    webhook.answer('retryable');
    rig.worker(webhook);
    rig.raise(['webhook']);
    await rig.settle();
    rig.time.set(rig.time.now() - 3 * HOUR);
    // The next alert wakes the lane, as does a restart.
    rig.raise(['webhook']);
    await rig.settle();
    expect(webhook.seqs).toEqual([1, 1, 2]);
  });

  it('forward makes late news a digest, never a loss', async () => {
    const rig = new DeliveryRig();
    const email = new TestChannel('email');
    rig.worker(email);
    await rig.settle();
    rig.raise(['email']);
    rig.time.set(rig.time.now() + 3 * HOUR);
    await rig.advance(300);
    expect(email.digests).toEqual([[1]]);
    expect(rig.delivery(1, 'email')).toBe('delivered 1');
  });
});

describe('Fallback e-mail', () => {
  it('goes out three seconds after the commit when nobody confirmed', async () => {
    const rig = new DeliveryRig();
    const fallback = 'fallback' as const;
    rig.settings = {
      ...rig.settings,
      email: {
        ...rig.settings.email,
        mode: { critical: fallback, high: 'always', medium: fallback, info: 'off' },
      },
    };
    const email = new TestChannel('email');
    const desktop = new TestChannel('desktop');
    rig.worker(email, desktop);
    rig.raise(['desktop', 'email'], {}, 3000);
    rig.raise(['desktop', 'email'], {}, 3000);
    rig.acknowledge(rig.alert(2));
    // Does not wait behind those that do.
    rig.raise(['email'], { severity: 'high' });
    rig.raise(['email'], { severity: 'info' });
    await rig.settle();
    await rig.advance(300);
    expect(email.seqs).toEqual([3]);
    await rig.advance(2000);
    expect(email.seqs).toEqual([3]);
    await rig.advance(1000);
    expect(email.seqs).toEqual([3, 1]);
    expect(rig.delivery(2, 'email')).toBe('skipped 0');
    expect(rig.delivery(4, 'email')).toBe('skipped 0');
  });

  it('stays away when the notification was shown to somebody at the computer', async () => {
    const rig = new DeliveryRig();
    rig.settings = {
      ...rig.settings,
      email: {
        ...rig.settings.email,
        mode: { critical: 'fallback', high: 'fallback', medium: 'fallback', info: 'fallback' },
      },
    };
    const email = new TestChannel('email');
    const desktop = new TestChannel('desktop');
    desktop.answer('delivered', 'permanent');
    rig.worker(email, desktop);
    rig.userActive = true;
    rig.raise(['desktop', 'email'], {}, 3000);
    rig.raise(['desktop', 'email'], {}, 3000);
    await rig.settle();
    await rig.advance(3300);
    expect(email.seqs).toEqual([2]);
    expect(rig.delivery(1, 'email')).toBe('skipped 0');
  });
});
