import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { OutboxChannel } from '../../../app/engine/ports';
import type { Channel } from '../../../main/delivery/channel';
import { createDesktopChannel } from '../../../main/delivery/desktop';
import { createEmailChannel } from '../../../main/delivery/email';
import { createNtfyChannel } from '../../../main/delivery/ntfy';
import { USUAL_SOUNDS } from '../../../app/alerts/sounds';
import { createSoundChannel } from '../../../main/delivery/sound';
import { createWebhookChannel } from '../../../main/delivery/webhook';
import { realTime } from '../../support/realTime';
import { sampleAlert } from '../../support/sampleAlert';
import { startMailServer } from './mailServer';

/** A channel, what its receiver got, and a way to make the receiver fail. */
interface Fixture {
  readonly channel: Channel;
  readonly got: string[];
}

const shared = {
  clock: realTime,
  scheduler: realTime,
  language: () => 'pt' as const,
  secret: () => 'secret',
};

async function startHttp(works: boolean): Promise<{ readonly url: string; readonly got: string[] }> {
  const got: string[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      if (works) got.push(body);
      response.writeHead(works ? 200 : 500).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    got,
  };
}

const FIXTURES: Readonly<Record<OutboxChannel, (works: boolean) => Promise<Fixture>>> = {
  desktop: (works) => {
    const got: string[] = [];
    const channel = createDesktopChannel({
      ...shared,
      platform: {
        isSupported: () => true,
        show: ({ title, body }, events) => {
          if (!works) {
            events.failed('no notification service');
            return;
          }
          got.push(`${title}\n${body}`);
          events.shown();
        },
      },
      onClick: () => undefined,
      onFoldedClick: () => undefined,
    });
    return Promise.resolve({ channel, got });
  },
  sound: (works) => {
    const got: string[] = [];
    const play = ({ file }: { readonly file: string }): Promise<boolean> => {
      if (works) got.push(file);
      return Promise.resolve(works);
    };
    return Promise.resolve({
      channel: createSoundChannel({ ...shared, play, settings: () => ({ volume: 80, ...USUAL_SOUNDS }) }),
      got,
    });
  },
  email: async (works) => {
    const server = await startMailServer(
      works ? {} : { onMailFrom: (_address, _session, done) => done(new Error('no')) },
    );
    const address = {
      host: '127.0.0.1',
      port: server.port,
      security: 'none' as const,
      user: null,
      from: 'vigia@desk.example',
      to: ['trader@desk.example'],
      timeToLiveMs: 600_000,
    };
    const chart = (): Promise<null> => Promise.resolve(null);
    const channel = createEmailChannel({ ...shared, address, chart, zoneOf: () => 'UTC' });
    return { channel, got: server.mailbox };
  },
  webhook: async (works) => {
    const { url, got } = await startHttp(works);
    return { channel: createWebhookChannel({ ...shared, address: { url }, version: '1' }), got };
  },
  ntfy: async (works) => {
    const { url, got } = await startHttp(works);
    return { channel: createNtfyChannel({ ...shared, address: { server: url, topic: 'vigia' } }), got };
  },
};

const ids: readonly OutboxChannel[] = ['desktop', 'sound', 'email', 'webhook', 'ntfy'];

describe.each(ids)('The %s channel, as every channel', (id) => {
  async function open(works = true): Promise<Fixture> {
    const fixture = await FIXTURES[id](works);
    onTestFinished(() => fixture.channel.close());
    return fixture;
  }

  it('bears its name and bounds how long an attempt may take', async () => {
    const { channel } = await open();
    expect(channel.id).toBe(id);
    expect(channel.deadlineMs).toBeGreaterThan(0);
    expect(channel.deadlineMs).toBeLessThanOrEqual(15_000);
    expect(channel.timeToLiveMs).toBeGreaterThan(0);
  });

  it('delivers once what it is given, and says how long that took', async () => {
    const { channel, got } = await open();
    const result = await channel.send(sampleAlert(1));
    expect(result.status).toBe('delivered');
    expect(result.latencyMs).toBeGreaterThanOrEqual(0);
    expect(got).toHaveLength(1);
  });

  it('says why when its receiver fails, as a value', async () => {
    const { channel, got } = await open(false);
    const result = await channel.send(sampleAlert(1));
    expect(result.status).not.toBe('delivered');
    expect(result.detail).toMatch(/\w/);
    expect(got).toEqual([]);
  });

  it('sends a test message', async () => {
    const { channel, got } = await open();
    expect((await channel.sendTest()).status).toBe('delivered');
    expect(got).toHaveLength(1);
  });

  it('marks a simulated alert, unless it has no words', async () => {
    const { channel, got } = await open();
    await channel.send(sampleAlert(1, { origin: 'simulated' }));
    if (id !== 'sound') expect(got[0]).toMatch(/SIMULADO|simulated/);
  });

  it('may be closed twice', async () => {
    const { channel } = await open();
    await channel.send(sampleAlert(1));
    await channel.close();
    await channel.close();
  });
});
