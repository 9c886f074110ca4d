import { describe, expect, it } from 'vitest';
import { REQUEST_CHANNELS } from '../../../app/contract/ipcChannels';
import { answerRequest, type RequestHandlers } from '../../../main/ipc/answerRequest';
import { isTrustedSender } from '../../../main/ipc/trustedSender';

/** Handlers that all answer with the question. */
const echo = Object.fromEntries(
  REQUEST_CHANNELS.map((channel) => [channel, (payload: unknown) => payload]),
) as unknown as RequestHandlers<null>;

async function ask(channel: (typeof REQUEST_CHANNELS)[number], payload: unknown, handlers = echo) {
  const problems: string[] = [];
  const reply = await answerRequest(channel, payload, null, handlers, (problem) => problems.push(problem));
  return { reply, problems };
}

describe('a request of the window', () => {
  it('reaches its handler when it has the shape of the contract', async () => {
    const query = { key: { symbol: 'WIN$N', timeframe: 'M5' }, before: null, limit: 500 };
    expect(await ask('candles:load', query)).toEqual({ reply: { ok: true, value: query }, problems: [] });
  });

  it.each([
    ['a missing field', 'candles:load', { key: { symbol: 'WIN$N', timeframe: 'M5' }, limit: 10 }],
    [
      'an unknown timeframe',
      'candles:load',
      { key: { symbol: 'W', timeframe: 'M7' }, before: null, limit: 1 },
    ],
    ['an endless page', 'alerts:query', { limit: 1_000_000 }],
    ['another type', 'alerts:acknowledge', { id: 12, note: null }],
    ['an essay as a note', 'alerts:acknowledge', { id: 'a', note: 'x'.repeat(3_000) }],
    ['an unknown link', 'link:open', { link: 'https://example.com' }],
    ['something where nothing belongs', 'folder:open', { path: '/etc' }],
    ['nothing', 'preferences:set', undefined],
  ] as const)(
    'with %s is refused with a sentence and never reaches the handler',
    async (_what, channel, payload) => {
      const { reply, problems } = await ask(channel, payload);
      expect(reply.ok).toBe(false);
      expect(reply).toHaveProperty('text.pt');
      expect(reply).toHaveProperty('text.en');
      expect(problems).toEqual([`${channel}: malformed request`]);
    },
  );

  it('that makes its handler fail is answered with a sentence without the cause', async () => {
    const failing: RequestHandlers<null> = {
      ...echo,
      'system:info': () => {
        throw new Error('secret detail');
      },
    };
    const { reply, problems } = await ask('system:info', null, failing);
    expect(JSON.stringify(reply)).not.toContain('secret detail');
    expect(reply.ok).toBe(false);
    expect(problems).toEqual(['system:info: failed']);
  });
});

describe('the sender of a request', () => {
  const origins = ['app://vigia'];
  it.each([
    [{ url: 'app://vigia/index.html', parent: null }, true],
    [{ url: 'app://vigia/index.html', parent: {} }, false],
    [{ url: 'app://vigia.evil/index.html', parent: null }, false],
    [{ url: 'https://app://vigia/', parent: null }, false],
    [{ url: 'file:///index.html', parent: null }, false],
    [{ url: 'about:blank', parent: null }, false],
    [null, false],
  ])('%o is trusted: %s', (frame, trusted) => {
    expect(isTrustedSender(frame, origins)).toBe(trusted);
  });
});
