import { WebSocket } from 'ws';
import { describe, expect, it } from 'vitest';
import { alertJsonSchema } from '../../../app/contract/alertJson';
import { ManualTime } from '../../support/manualTime';
import { sampleAlert } from '../../support/sampleAlert';
import { SocketClient } from './socketClient';
import { startTestServer, TOKEN } from './testServer';

/** The status of a handshake that was refused. */
function refusedStatus(url: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const ws = new WebSocket(url, { headers });
    ws.on('unexpected-response', (request, response) => {
      resolve(response.statusCode ?? 0);
      request.destroy();
    });
    ws.on('open', () => reject(new Error('it was let in')));
    ws.on('error', () => undefined);
  });
}

describe('The door of WS /alertas', () => {
  it('refuses a wrong token with 401 before the upgrade, and takes ?token= from browsers', async () => {
    const { port } = await startTestServer();
    const url = `ws://127.0.0.1:${port}/alertas`;
    expect(await refusedStatus(url, {})).toBe(401);
    expect(await refusedStatus(`${url}?token=wrong`, {})).toBe(401);
    expect(await refusedStatus(url, { authorization: 'Bearer wrong' })).toBe(401);
    const client = new SocketClient(new WebSocket(`${url}?token=${TOKEN}`));
    await client.until(() => client.messages.length > 0);
    expect(client.messages[0]).toEqual({ type: 'hello', version: 1, seq: 0 });
    await client.close();
  });

  it('refuses unknown Origins with 403 and other paths with 404', async () => {
    const { port } = await startTestServer({ allowedOrigins: ['https://desk.example'] });
    const url = `ws://127.0.0.1:${port}/alertas`;
    const authorization = `Bearer ${TOKEN}`;
    expect(await refusedStatus(url, { authorization, origin: 'https://evil.example' })).toBe(403);
    expect(await refusedStatus(url, { authorization, origin: 'null' })).toBe(403);
    expect(await refusedStatus(`ws://127.0.0.1:${port}/`, { authorization })).toBe(404);
    const known = await SocketClient.connect(port, TOKEN, { headers: { origin: 'https://desk.example' } });
    await known.close();
  });

  it('closes a client whose message is too large with 1009', async () => {
    const { port } = await startTestServer();
    const client = await SocketClient.connect(port, TOKEN);
    client.send('x'.repeat(20_000));
    await client.until(() => client.closed !== null);
    expect(client.closed?.code).toBe(1009);
  });
});

describe('Live alerts', () => {
  it('reach every client, in order, in the form of the contract', async () => {
    const { port, terminal, server } = await startTestServer();
    const clients = await Promise.all(Array.from({ length: 130 }, () => SocketClient.connect(port, TOKEN)));
    expect(server.clients()).toBe(130);
    for (let seq = 1; seq <= 40; seq += 1) {
      terminal.raise(sampleAlert(seq));
      if (seq % 10 === 0) await new Promise<void>((resolve) => setImmediate(resolve));
    }
    const expected = Array.from({ length: 40 }, (_, index) => index + 1);
    for (const client of clients) {
      await client.until(() => client.seqs.length >= 40);
      expect(client.seqs).toEqual(expected);
    }
    const [first] = clients[0]!.of('alert');
    expect(alertJsonSchema.parse(first?.alert).candleTime).toBe('2026-03-16T12:10:00.000Z');
    await Promise.all(clients.map((client) => client.close()));
    expect(server.clients()).toBe(0);
  });

  it('leave out the refused ones', async () => {
    const { port, terminal } = await startTestServer();
    const client = await SocketClient.connect(port, TOKEN);
    terminal.raise(sampleAlert(1, { reason: 'cooldown' }));
    terminal.raise(sampleAlert(2));
    await client.until(() => client.seqs.length > 0);
    expect(client.seqs).toEqual([2]);
    await client.close();
  });

  it('are recorded as delivered once, with the time from the commit', async () => {
    const { port, terminal } = await startTestServer();
    const clients = await Promise.all([SocketClient.connect(port, TOKEN), SocketClient.connect(port, TOKEN)]);
    terminal.raise(sampleAlert(1));
    const observer = clients[0];
    await new Promise<void>((resolve) => {
      const unsubscribe = terminal.subscribe((event) => {
        if (event.type !== 'alert-update') return;
        unsubscribe();
        resolve();
      });
    });
    await observer.settle();
    expect(terminal.recorded).toHaveLength(1);
    expect(terminal.recorded[0]).toMatchObject({
      id: sampleAlert(1).id,
      delivery: { channel: 'websocket', status: 'delivered', attempts: 1 },
    });
    // A delivery is no news to the clients.
    expect(observer.of('update')).toEqual([]);
    await Promise.all(clients.map((client) => client.close()));
  });
});

describe('ack and update', () => {
  it('acknowledges for everyone and tells every client', async () => {
    const { port, terminal } = await startTestServer();
    const [one, other] = await Promise.all([
      SocketClient.connect(port, TOKEN),
      SocketClient.connect(port, TOKEN),
    ]);
    terminal.raise(sampleAlert(1));
    // A client that has not heard of the alert yet hears of it acknowledged, and needs no update.
    await Promise.all([one, other].map((client) => client.until(() => client.seqs.length === 1)));
    one.send({ type: 'ack', id: sampleAlert(1).id });
    await other.until(() => other.of('update').length === 1);
    expect(other.of('update')[0]).toMatchObject({ seq: 1, alert: { status: 'acknowledged' } });
    one.send({ type: 'ack', id: sampleAlert(1).id });
    await one.settle();
    expect(one.of('update')).toHaveLength(1);
    await Promise.all([one.close(), other.close()]);
  });

  it('answers what it cannot do with a sentence and stays connected', async () => {
    const { port } = await startTestServer();
    const client = await SocketClient.connect(port, TOKEN);
    const id = sampleAlert(9).id;
    client.send({ type: 'ack', id });
    client.send('{"type":"resume"}');
    client.send('not JSON');
    client.ws.send(Buffer.from([1, 2, 3]));
    client.send({ type: 'resume', afterSeq: 77 });
    await client.until(() => client.of('error').length === 5);
    expect(client.of('error').map(({ code }) => code)).toEqual([
      'not-acknowledged',
      'bad-message',
      'bad-message',
      'bad-message',
      'seq-ahead',
    ]);
    expect(client.of('error')[0]?.message).toBe(`There is no alert ${id}.`);
    await client.close();
  });
});

describe('Heartbeat', () => {
  it('pings in words and in the protocol, keeps who answers and cuts off who does not', async () => {
    const time = new ManualTime();
    const { port, server } = await startTestServer({ clock: time, scheduler: time });
    const alive = await SocketClient.connect(port, TOKEN);
    const dead = await SocketClient.connect(port, TOKEN, { autoPong: false });
    for (let beat = 1; beat <= 3; beat += 1) {
      time.advance(15_000);
      await alive.until(() => alive.of('ping').length === beat);
      await alive.settle();
    }
    await dead.until(() => dead.closed !== null);
    expect(dead.of('ping')).toHaveLength(2);
    expect(dead.closed?.code).toBe(1006);
    expect(server.clients()).toBe(1);
    await alive.close();
  });
});
