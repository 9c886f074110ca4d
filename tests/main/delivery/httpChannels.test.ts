import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serverMessageSchema } from '../../../app/contract/serverMessages';
import { createNtfyChannel } from '../../../main/delivery/ntfy';
import { createWebhookChannel } from '../../../main/delivery/webhook';
import { ManualTime } from '../../support/manualTime';
import { realTime } from '../../support/realTime';
import { sampleAlert } from '../../support/sampleAlert';

interface Received {
  readonly method: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** An HTTP server that answers with these statuses in turn (0: never), then 200. */
async function startReceiver(...statuses: number[]) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({ method: request.method, headers: request.headers, body });
      const status = statuses.shift() ?? 200;
      if (status === 0) return;
      response.writeHead(status, { location: 'http://127.0.0.1:1/elsewhere' });
      response.end('x'.repeat(100_000));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const close = (): void => void server.close();
  return { received, url: `http://127.0.0.1:${port}`, close };
}

function webhookTo(url: string, secret: string | null = 'shared secret') {
  return createWebhookChannel({
    address: { url },
    secret: () => secret,
    clock: realTime,
    scheduler: realTime,
    version: '1.2.3',
  });
}

describe('The webhook', () => {
  it('posts the message of the WebSocket, signed with its time', async () => {
    const { received, url } = await startReceiver();
    expect(await webhookTo(url).send(sampleAlert(7))).toMatchObject({ status: 'delivered' });
    const [post] = received;
    expect(post?.method).toBe('POST');
    expect(post?.headers).toMatchObject({
      'content-type': 'application/json',
      'user-agent': 'Vigia/1.2.3',
      'idempotency-key': sampleAlert(7).id,
    });
    expect(serverMessageSchema.parse(JSON.parse(post?.body ?? ''))).toMatchObject({
      type: 'alert',
      seq: 7,
      alert: { id: sampleAlert(7).id },
    });
    const [, seconds, signature] =
      /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(post?.headers['x-vigia-signature'])) ?? [];
    const expected = createHmac('sha256', 'shared secret').update(`${seconds}.${post?.body}`).digest('hex');
    expect(signature).toBe(expected);
  });

  it.each([
    [204, 'delivered'],
    [500, 'retryable'],
    [503, 'retryable'],
    [429, 'retryable'],
    [408, 'retryable'],
    [400, 'permanent'],
    [401, 'permanent'],
    [410, 'permanent'],
    [307, 'permanent'],
  ] as const)('takes an answer of %d as %s', async (status, expected) => {
    const { received, url } = await startReceiver(status);
    expect(await webhookTo(url).send(sampleAlert(1))).toMatchObject({ status: expected });
    expect(received).toHaveLength(1);
  });

  it('may be tried again when nobody is there or nobody answers', async () => {
    const gone = await startReceiver();
    gone.close();
    expect(await webhookTo(gone.url).send(sampleAlert(1))).toMatchObject({
      status: 'retryable',
      detail: 'no connection (ECONNREFUSED)',
    });
    const { url, received } = await startReceiver(0);
    const time = new ManualTime();
    const webhook = createWebhookChannel({
      address: { url },
      secret: () => 's',
      clock: time,
      scheduler: time,
      version: '1',
    });
    const result = webhook.send(sampleAlert(1));
    while (received.length === 0) await new Promise<void>((resolve) => setImmediate(resolve));
    time.advance(8000);
    expect(await result).toEqual({ status: 'retryable', latencyMs: 8000, detail: 'no answer within 8 s' });
  });

  it('sends nothing unsigned', async () => {
    const { url, received } = await startReceiver();
    expect(await webhookTo(url, null).send(sampleAlert(1))).toMatchObject({ status: 'retryable' });
    expect(received).toEqual([]);
  });

  it('has a test message of its own type', async () => {
    const { url, received } = await startReceiver();
    await webhookTo(url).sendTest();
    expect(JSON.parse(received[0]?.body ?? '')).toEqual({ type: 'test', version: 1 });
  });
});

describe('The ntfy channel', () => {
  it('pushes title, levels, priority and direction to the topic, with the token', async () => {
    const { received, url } = await startReceiver();
    const ntfy = createNtfyChannel({
      address: { server: url, topic: 'mesa-do-pregão' },
      secret: () => 'tk_123',
      language: () => 'pt',
      clock: realTime,
      scheduler: realTime,
    });
    await ntfy.send(sampleAlert(1, { origin: 'simulated', direction: 'short' }));
    await ntfy.sendDigest?.([sampleAlert(1), sampleAlert(2)]);
    expect(received[0]?.headers.authorization).toBe('Bearer tk_123');
    expect(JSON.parse(received[0]?.body ?? '')).toEqual({
      topic: 'mesa-do-pregão',
      title: 'SIMULADO · CRÍTICO · WIN$N M5 ▼ baixa 130.250',
      message:
        'Volatilidade extrema + Rompimento (confiança 95%)\nEntrada 130.180–130.320 · stop 129.960 · alvo 130.970 · R:R 1:2,5',
      priority: 5,
      tags: ['chart_with_downwards_trend'],
    });
    expect(JSON.parse(received[1]?.body ?? '')).toMatchObject({ title: '2 alertas com atraso', priority: 3 });
  });
});
