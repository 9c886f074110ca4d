import { describe, expect, it } from 'vitest';
import { ManualTime } from '../../support/manualTime';
import { sampleAlert } from '../../support/sampleAlert';
import { SocketClient } from './socketClient';
import { startTestServer, TOKEN } from './testServer';

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

describe('resume', () => {
  it('gives everything since, in order, without gap or duplicate while live alerts arrive', async () => {
    const { port, terminal } = await startTestServer();
    for (let seq = 1; seq <= 1500; seq += 1) terminal.store(sampleAlert(seq));
    const client = SocketClient.open(port, TOKEN);
    await client.until(() => client.messages.length > 0);
    client.send({ type: 'resume', afterSeq: 100 });
    // Live alerts on every turn of the loop while the pages go out.
    for (let seq = 1501; seq <= 1700; seq += 1) {
      terminal.raise(sampleAlert(seq));
      await new Promise<void>((resolve) => setImmediate(resolve));
    }
    await client.until(() => client.seqs.length >= 1600);
    await client.settle();
    expect(client.seqs).toEqual(range(101, 1700));
    await client.close();
  });

  it('loses nothing over a hundred breaks', async () => {
    const { port, terminal } = await startTestServer();
    const received: number[] = [];
    let seq = 0;
    for (let round = 0; round < 100; round += 1) {
      const client = await SocketClient.connect(port, TOKEN);
      client.send({ type: 'resume', afterSeq: received.at(-1) ?? 0 });
      for (let index = 0; index < 7; index += 1) {
        terminal.raise(sampleAlert((seq += 1)));
        if (index % 3 === round % 3) await new Promise<void>((resolve) => setImmediate(resolve));
      }
      client.ws.terminate();
      await client.until(() => client.closed !== null);
      received.push(...client.seqs);
    }
    const last = await SocketClient.connect(port, TOKEN);
    last.send({ type: 'resume', afterSeq: received.at(-1) ?? 0 });
    await last.until(() => (last.seqs.at(-1) ?? received.at(-1)) === seq);
    received.push(...last.seqs);
    expect(received).toEqual(range(1, seq));
    await last.close();
  });

  it('holds live alerts back for a newcomer until it has resumed or the grace is over', async () => {
    const time = new ManualTime();
    const { port, terminal } = await startTestServer({ clock: time, scheduler: time });
    terminal.store(sampleAlert(1));
    const resuming = await SocketClient.connect(port, TOKEN);
    const fresh = await SocketClient.connect(port, TOKEN);
    terminal.raise(sampleAlert(2));
    resuming.send({ type: 'resume', afterSeq: 0 });
    await resuming.until(() => resuming.seqs.length === 2);
    expect(resuming.seqs).toEqual([1, 2]);
    expect(fresh.seqs).toEqual([]);
    time.advance(100);
    await fresh.until(() => fresh.seqs.length === 1);
    expect(fresh.seqs).toEqual([2]);
    terminal.raise(sampleAlert(3));
    await Promise.all([resuming, fresh].map((client) => client.until(() => client.seqs.at(-1) === 3)));
    expect(resuming.seqs).toEqual([1, 2, 3]);
    time.advance(2000);
    await Promise.all([resuming.close(), fresh.close()]);
  });

  it('may go back as often as the client likes', async () => {
    const { port, terminal } = await startTestServer();
    for (const seq of range(1, 5)) terminal.store(sampleAlert(seq));
    const client = await SocketClient.connect(port, TOKEN);
    client.send({ type: 'resume', afterSeq: 3 });
    await client.until(() => client.seqs.length === 2);
    client.send({ type: 'resume', afterSeq: 0 });
    await client.until(() => client.seqs.length === 7);
    expect(client.seqs).toEqual([4, 5, 1, 2, 3, 4, 5]);
    await client.close();
  });

  it('tells updates only of alerts the client already has', async () => {
    const { port, terminal } = await startTestServer({ limits: { resumeGraceMs: 600_000 } });
    terminal.store(sampleAlert(1));
    const client = await SocketClient.connect(port, TOKEN);
    terminal.raise(sampleAlert(2));
    terminal.acknowledge(sampleAlert(1).id);
    terminal.acknowledge(sampleAlert(2).id);
    await client.until(() => client.of('update').length === 1);
    expect(client.of('update')[0]?.seq).toBe(1);
    client.send({ type: 'resume', afterSeq: 1 });
    await client.until(() => client.seqs.length === 1);
    expect(client.of('alert')[0]?.alert.status).toBe('acknowledged');
    expect(client.of('update')).toHaveLength(1);
    await client.close();
  });

  it('waits for a client that reads slowly instead of reading the database ahead of it', async () => {
    const { port, terminal } = await startTestServer();
    const long = 'X'.repeat(20_000);
    for (let seq = 1; seq <= 2000; seq += 1) terminal.store(sampleAlert(seq, { symbol: long }));
    const client = await SocketClient.connect(port, TOKEN);
    client.send({ type: 'resume', afterSeq: 0 });
    await client.until(() => client.seqs.length > 0);
    client.ws.pause();
    for (let turn = 0; turn < 500; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
    expect(terminal.pages).toBeLessThan(10);
    expect(client.closed).toBe(null);
    client.ws.resume();
    await client.until(() => client.seqs.length >= 2000);
    expect(client.seqs).toEqual(range(1, 2000));
    await client.close();
  });
});

describe('A client that does not read', () => {
  it('is dropped with a close code when it piles up too much, and nobody else waits', async () => {
    const { port, terminal, server, logged } = await startTestServer({
      limits: { maxBufferedBytes: 256 * 1024 },
    });
    const slow = await SocketClient.connect(port, TOKEN);
    const quick = await SocketClient.connect(port, TOKEN);
    for (const client of [slow, quick]) await client.settle();
    slow.ws.pause();
    let seq = 0;
    while (server.clients() === 2) {
      for (let index = 0; index < 100; index += 1) terminal.raise(sampleAlert((seq += 1)));
      await quick.until(() => quick.seqs.length === seq);
    }
    expect(quick.seqs).toEqual(range(1, seq));
    expect(logged.some((line) => line.includes('"reason":"slow"'))).toBe(true);
    slow.ws.resume();
    await slow.until(() => slow.closed !== null);
    expect(slow.closed).toEqual({ code: 1013, reason: 'slow' });
    expect(slow.seqs).toEqual(range(1, slow.seqs.length));
    await quick.close();
  });
});
