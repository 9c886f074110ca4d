import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REQUEST_CHANNELS } from '../../app/contract/ipcChannels';
import { ipcReplySchema } from '../../app/contract/ipcReply';
import { ipcRequests } from '../../app/contract/ipcRequests';
import { answerRequest, type RequestHandlers } from '../../main/ipc/answerRequest';
import { isTrustedSender } from '../../main/ipc/trustedSender';
import { hostileText } from './hostileText';
import { hostileValue } from './hostileValue';

const anyChannel = fc.constantFrom(...REQUEST_CHANNELS);
/** The fields that requests have, with anything in them. */
const nearly = fc.dictionary(
  fc.constantFrom(
    ...['id', 'key', 'time', 'limit', 'before', 'note', 'path', 'changes', 'value', 'channel', 'text'],
    ...['from', 'to', 'symbol', 'format', 'name', 'png', 'file', 'wish', 'do', 'as', 'folder', 'link'],
  ),
  hostileValue,
  { maxKeys: 12 },
);

describe('any request of the window', () => {
  it('gets a reply that the window can read, and reaches its handler only in the shape of the contract', async () => {
    await fc.assert(
      fc.asyncProperty(anyChannel, fc.oneof(hostileValue, nearly), async (channel, payload) => {
        const reached: unknown[] = [];
        const handlers = Object.fromEntries(
          REQUEST_CHANNELS.map((each) => [each, (value: unknown) => void reached.push(value)]),
        ) as unknown as RequestHandlers<null>;
        const reply = await answerRequest(channel, payload, null, handlers, () => undefined);
        expect(ipcReplySchema.safeParse(reply).success).toBe(true);
        for (const value of reached) expect(ipcRequests[channel].request.safeParse(value).success).toBe(true);
        expect(reply.ok).toBe(reached.length === 1);
      }),
      { seed: 20_261_134, numRuns: 4_000 },
    );
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
  });

  it('may be as large as it likes: what has a limit is refused beyond it', async () => {
    const huge = 'x'.repeat(5_000_000);
    const handlers = Object.fromEntries(
      REQUEST_CHANNELS.map((each) => [each, () => Promise.reject(new Error('reached'))]),
    ) as unknown as RequestHandlers<null>;
    for (const [channel, payload] of [
      ['clipboard:write', { text: huge }],
      ['alerts:acknowledge', { id: huge, note: huge }],
      ['alerts:get', { id: huge }],
      ['file:offer', { path: huge }],
      ['chart:past', { id: huge }],
      ['candles:load', { key: { symbol: huge, timeframe: 'M5' }, before: null, limit: 10 }],
    ] as const) {
      const problems: string[] = [];
      await answerRequest(channel, payload, null, handlers, (problem) => problems.push(problem));
      expect(problems, channel).toEqual([`${channel}: malformed request`]);
    }
  });

  it('is trusted from no address but the page of the application', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.webUrl()), (url) => {
        expect(isTrustedSender({ url, parent: null }, ['app://vigia'])).toBe(false);
      }),
      { seed: 20_261_135, numRuns: 1_000 },
    );
  });
});
