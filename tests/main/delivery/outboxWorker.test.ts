import { describe, expect, it } from 'vitest';
import { DeliveryRig } from './deliveryRig';
import { TestChannel } from './testChannel';

describe('The outbox worker', () => {
  it('delivers every row once, in order, and records how long it took from the commit', async () => {
    const rig = new DeliveryRig();
    const webhook = new TestChannel('webhook');
    rig.worker(webhook);
    for (let seq = 1; seq <= 20; seq += 1) rig.raise(['webhook']);
    await rig.settle();
    expect(webhook.seqs).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(rig.alert(20).deliveries).toEqual([
      { channel: 'webhook', status: 'delivered', attempts: 1, latencyMs: 0 },
    ]);
    expect(rig.outbox.depth()).toEqual({});
  });

  it('keeps the order while the first row is retried after 1, 2, 4 … 60 seconds', async () => {
    const rig = new DeliveryRig();
    const webhook = new TestChannel('webhook');
    webhook.answer(...Array.from({ length: 8 }, () => 'retryable' as const));
    rig.worker(webhook);
    rig.raise(['webhook']);
    rig.raise(['webhook']);
    await rig.settle();
    const waits: number[] = [];
    let attempts = webhook.seqs.length;
    let waited = 50;
    while (rig.delivery(1, 'webhook') !== 'delivered 9') {
      await rig.advance(450);
      waited += 500;
      if (webhook.seqs.length === attempts) continue;
      waits.push(Math.round(waited / 1000));
      attempts = webhook.seqs.length;
      waited = 0;
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    expect(webhook.seqs).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 2]);
  });

  it('goes on with the next row after a permanent failure, and tries again after an exception or no answer', async () => {
    const rig = new DeliveryRig();
    const webhook = new TestChannel('webhook');
    webhook.answer('permanent', 'throw', 'hang');
    rig.worker(webhook);
    for (let seq = 1; seq <= 2; seq += 1) rig.raise(['webhook']);
    await rig.settle();
    expect(rig.delivery(1, 'webhook')).toBe('permanent 1');
    expect(rig.delivery(2, 'webhook')).toBe('retryable 1');
    await rig.advance(1000);
    expect(rig.delivery(2, 'webhook')).toBe('retryable 1');
    await rig.advance(10_000);
    expect(rig.delivery(2, 'webhook')).toBe('retryable 2');
    await rig.advance(2000);
    expect(rig.delivery(2, 'webhook')).toBe('delivered 3');
    expect(webhook.seqs).toEqual([1, 2, 2, 2]);
  });

  it('runs at most three deliveries at once and keeps one of them for the screen', async () => {
    const rig = new DeliveryRig();
    const atOnce = { most: 0, now: 0 };
    const channels = (['email', 'webhook', 'ntfy', 'desktop', 'sound'] as const).map(
      (id) => new TestChannel(id, atOnce),
    );
    const [email, webhook, ntfy, desktop, sound] = channels;
    const open = [email, webhook, ntfy].map((channel) => channel!.hold());
    rig.worker(...channels);
    for (let seq = 1; seq <= 10; seq += 1) rig.raise(['desktop', 'sound', 'webhook', 'ntfy', 'email']);
    await rig.settle();
    await rig.advance(300);
    // Two hang in the network; everything on the screen and every sound went out meanwhile.
    expect(desktop?.seqs).toHaveLength(10);
    expect(sound?.seqs).toHaveLength(10);
    expect(atOnce.now).toBe(2);
    open.push(desktop!.hold());
    rig.raise(['desktop', 'sound']);
    await rig.settle();
    expect(atOnce.now).toBe(3);
    expect(sound?.seqs).toHaveLength(10);
    for (const release of open) release();
    await rig.advance(300);
    for (const channel of channels) {
      expect(channel.seqs.slice(0, 10)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      expect(channel.mostAtOnce).toBe(1);
    }
    expect(sound?.seqs).toHaveLength(11);
    expect(atOnce.most).toBe(3);
  });

  it('settles rows of channels this run does not have', async () => {
    const rig = new DeliveryRig();
    rig.worker();
    rig.raise(['desktop', 'ntfy']);
    await rig.settle();
    expect(rig.delivery(1, 'desktop')).toBe('skipped 0');
    expect(rig.delivery(1, 'ntfy')).toBe('skipped 0');
  });

  it('says when a channel keeps failing and when it works again, and shows it in its status', async () => {
    const rig = new DeliveryRig();
    const ntfy = new TestChannel('ntfy');
    ntfy.answer('retryable', 'retryable', 'retryable');
    const worker = rig.worker(ntfy);
    rig.raise(['ntfy']);
    await rig.settle();
    await rig.advance(1000);
    expect(rig.notices).toEqual([]);
    await rig.advance(2000);
    expect(rig.notices.map(({ code }) => code)).toEqual(['channel-failing-ntfy']);
    expect(worker.status().find(({ id }) => id === 'ntfy')).toMatchObject({
      available: true,
      waiting: 1,
      lastError: 'said retryable',
    });
    await rig.advance(4000);
    expect(rig.notices.map(({ code }) => code)).toEqual(['channel-failing-ntfy', 'channel-recovered-ntfy']);
    expect(worker.status().find(({ id }) => id === 'ntfy')).toMatchObject({ waiting: 0, failingSince: null });
  });

  it('sends a test message on request, only where there is a channel', async () => {
    const rig = new DeliveryRig();
    const ntfy = new TestChannel('ntfy');
    ntfy.answer('permanent');
    const worker = rig.worker(ntfy);
    expect(await worker.test('ntfy')).toMatchObject({ status: 'permanent', detail: 'said permanent' });
    expect(await worker.test('email')).toBe(null);
  });

  it('stops after the delivery under way, records it, and closes its channels', async () => {
    const rig = new DeliveryRig();
    const webhook = new TestChannel('webhook');
    const release = webhook.hold();
    const worker = rig.worker(webhook);
    rig.raise(['webhook']);
    rig.raise(['webhook']);
    await rig.settle();
    const stopped = worker.stop();
    release();
    await stopped;
    expect(rig.delivery(1, 'webhook')).toBe('delivered 1');
    expect(rig.delivery(2, 'webhook')).toBe('pending 0');
    expect(webhook.closed).toBe(true);
  });
});

describe('A full disk', () => {
  it('shows no notification that could not be recorded, and nothing twice when there is room again', async () => {
    const rig = new DeliveryRig();
    const desktop = new TestChannel('desktop');
    const webhook = new TestChannel('webhook');
    rig.worker(desktop, webhook);
    rig.raise(['desktop', 'webhook']);
    rig.diskFull = true;
    await rig.settle();
    expect(desktop.seqs).toEqual([]);
    expect(webhook.seqs).toEqual([1]);
    await rig.advance(5000);
    expect(webhook.seqs).toEqual([1]);
    rig.diskFull = false;
    await rig.advance(2000);
    await rig.advance(2000);
    expect(desktop.seqs).toEqual([1]);
    expect(webhook.seqs).toEqual([1]);
    expect(rig.delivery(1, 'desktop')).toBe('delivered 1');
    expect(rig.delivery(1, 'webhook')).toBe('delivered 1');
  });
});
