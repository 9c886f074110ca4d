import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleAlert } from '../support/sampleAlert';
import { SocketClient } from '../main/server/socketClient';
import { startTestServer, TOKEN } from '../main/server/testServer';
import { hostileText } from './hostileText';
import { hostileValue } from './hostileValue';

const nearly = fc.record({
  type: fc.oneof(fc.constantFrom('resume', 'ack', 'pong', 'hello', 'alert'), hostileText),
  afterSeq: hostileValue,
  id: hostileValue,
});
const message = fc.oneof(
  hostileText,
  fc.json(),
  nearly.map(asJson),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
);

/** What cannot be written as JSON goes as an empty object. */
function asJson(value: object): string {
  try {
    return JSON.stringify(value);
  } catch {
    return '{}';
  }
}

describe('the WebSocket under any messages', () => {
  it('answers each with nothing or an error, keeps the connection, and goes on telling alerts', async () => {
    const { port, terminal, logged } = await startTestServer();
    const other = await SocketClient.connect(port, TOKEN);
    const client = await SocketClient.connect(port, TOKEN);
    await fc.assert(
      fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 20 }), async (messages) => {
        for (const one of messages) client.ws.send(one);
        await client.settle();
        expect(client.closed).toBeNull();
        for (const { message: sentence } of client.of('error')) expect(sentence).not.toContain(TOKEN);
      }),
      { seed: 20_261_132, numRuns: 150 },
    );
    terminal.raise(sampleAlert(1));
    await other.until(() => other.seqs.includes(1));
    await client.until(() => client.seqs.includes(1));
    expect(logged.filter((line) => line.startsWith('error'))).toEqual([]);
  });

  it('hangs up with 1009 on a message that is too long, and on nobody else', async () => {
    const { port, terminal } = await startTestServer();
    const other = await SocketClient.connect(port, TOKEN);
    for (const bytes of [16 * 1024 + 1, 1_000_000]) {
      const greedy = await SocketClient.connect(port, TOKEN);
      greedy.ws.send('x'.repeat(bytes));
      await greedy.until(() => greedy.closed !== null);
      expect(greedy.closed?.code).toBe(1009);
    }
    terminal.raise(sampleAlert(1));
    await other.until(() => other.seqs.includes(1));
  });

  it('opens for no wrong token, however it is written', async () => {
    const { port } = await startTestServer();
    const header = hostileText.map((value) => value.replaceAll(/[^\x20-\x7e]/g, '?'));
    await fc.assert(
      fc.asyncProperty(header, async (token) => {
        const client = SocketClient.open(port, token);
        await client.until(() => client.closed !== null);
        expect(client.messages).toEqual([]);
      }),
      { seed: 20_261_133, numRuns: 100 },
    );
  });
});
