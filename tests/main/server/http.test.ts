import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import {
  errorAnswerSchema,
  healthAnswerSchema,
  historyAnswerSchema,
} from '../../../app/contract/serverAnswers';
import { createServer } from '../../../main/server/createServer';
import { realTime } from '../../support/realTime';
import { sampleAlert } from '../../support/sampleAlert';
import { MemoryTerminal } from './memoryTerminal';
import { startTestServer, TOKEN } from './testServer';

async function errorOf(response: Response) {
  return errorAnswerSchema.parse(await response.json()).error;
}

describe('GET /health', () => {
  it('answers without a token', async () => {
    const { get } = await startTestServer();
    const response = await get('/health', {});
    expect(response.status).toBe(200);
    expect(healthAnswerSchema.parse(await response.json())).toMatchObject({
      status: 'ok',
      version: '1.2.3',
      feed: 'live',
      problems: [],
    });
  });

  it('is 503 with the reason in words when something is wrong, in the language asked for', async () => {
    const { get } = await startTestServer({
      health: () => ({
        healthy: false,
        feed: 'link-down',
        problems: [{ pt: 'O MetaTrader não responde.', en: 'MetaTrader does not answer.' }],
      }),
    });
    const english = await get('/health', {});
    expect(english.status).toBe(503);
    expect(await english.json()).toMatchObject({
      status: 'unhealthy',
      problems: ['MetaTrader does not answer.'],
    });
    const portuguese = await get('/health', { 'accept-language': 'pt-BR' });
    expect(await portuguese.json()).toMatchObject({ problems: ['O MetaTrader não responde.'] });
  });
});

describe('The door of the HTTP server', () => {
  it.each(['/metrics', '/config', '/alertas/historico'])(
    'refuses %s without the right token',
    async (path) => {
      const { get } = await startTestServer();
      for (const headers of [{}, { authorization: 'Bearer wrong' }, { authorization: `Basic ${TOKEN}` }]) {
        const response = await get(path, headers);
        expect(response.status).toBe(401);
        expect(response.headers.get('www-authenticate')).toContain('Bearer');
        expect((await errorOf(response)).code).toBe('unauthorized');
      }
      expect((await get(`${path}?token=${TOKEN}`, {})).status).toBe(401);
      expect((await get(path)).status).toBe(200);
    },
  );

  it('refuses web pages it does not know and lets the configured ones read', async () => {
    const { get } = await startTestServer({ allowedOrigins: ['https://desk.example'] });
    const authorization = `Bearer ${TOKEN}`;
    const strange = await get('/config', { authorization, origin: 'https://evil.example' });
    expect(strange.status).toBe(403);
    expect((await errorOf(strange)).code).toBe('unknown-origin');
    const known = await get('/config', { authorization, origin: 'https://desk.example' });
    expect(known.status).toBe(200);
    expect(known.headers.get('access-control-allow-origin')).toBe('https://desk.example');
  });

  it('names the addresses there are for one that is not', async () => {
    const { get } = await startTestServer();
    const response = await get('/alertas/nada');
    expect(response.status).toBe(404);
    expect((await errorOf(response)).message).toContain('/alertas/historico');
    expect((await get('/alertas')).status).toBe(426);
  });

  it('is read-only and takes no bodies', async () => {
    const { port } = await startTestServer();
    const url = `http://127.0.0.1:${port}/config`;
    const authorization = `Bearer ${TOKEN}`;
    expect((await fetch(url, { method: 'DELETE', headers: { authorization } })).status).toBe(405);
    expect((await fetch(url, { method: 'POST', body: 'x', headers: { authorization } })).status).toBe(413);
  });

  it('answers HEAD with the headers alone', async () => {
    const { port } = await startTestServer();
    const response = await fetch(`http://127.0.0.1:${port}/health`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  it('survives bytes that are not HTTP and headers without end', async () => {
    const { port, get } = await startTestServer();
    const socket = connect(port, '127.0.0.1');
    socket.write('\x16\x03\x01 this is not HTTP\r\n\r\n');
    expect(await text(socket)).toContain('400');
    const long = await new Promise<number>((resolve, reject) => {
      const sent = request(
        { port, path: '/health', headers: { 'x-long': 'a'.repeat(20_000) } },
        (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        },
      );
      sent.on('error', reject);
      sent.end();
    });
    expect(long).toBe(431);
    expect((await get('/health')).status).toBe(200);
  });

  it('never writes the token to the log', async () => {
    const { get, logged } = await startTestServer({
      publicConfig: () => {
        throw new Error('broken settings');
      },
    });
    const response = await get(`/config?token=${TOKEN}`);
    expect(response.status).toBe(500);
    expect(logged.some((line) => line.includes('broken settings'))).toBe(true);
    expect(logged.join('\n')).not.toContain(TOKEN);
  });
});

describe('GET /alertas/historico', () => {
  it('gives the newest alerts first, page by page, each of them once', async () => {
    const { get, terminal } = await startTestServer();
    for (let seq = 1; seq <= 25; seq += 1) terminal.store(sampleAlert(seq));
    const seqs: number[] = [];
    let cursor: string | null = null;
    do {
      const next: string = cursor === null ? '' : `&cursor=${cursor}`;
      const page = historyAnswerSchema.parse(await (await get(`/alertas/historico?limit=10${next}`)).json());
      expect(page.total).toBe(25);
      seqs.push(...page.alerts.map(({ seq }) => seq));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seqs).toEqual(Array.from({ length: 25 }, (_, index) => 25 - index));
  });

  it('hands every filter on to the terminal', async () => {
    const { get, terminal } = await startTestServer();
    await get(
      '/alertas/historico?from=2026-03-16&to=2026-03-17T00:00:00-03:00&symbol=WIN$N&pattern=engulfing' +
        '&severity=high&status=acknowledged&direction=short&origin=live&reason=cooldown&limit=7&cursor=abc',
    );
    expect(terminal.queries).toEqual([
      {
        from: Date.UTC(2026, 2, 16),
        to: Date.UTC(2026, 2, 17, 3),
        symbol: 'WIN$N',
        pattern: 'engulfing',
        severity: 'high',
        status: 'acknowledged',
        direction: 'short',
        origin: 'live',
        outcome: null,
        text: null,
        sort: { by: 'time', descending: true },
        reason: 'cooldown',
        limit: 7,
        cursor: 'abc',
      },
    ]);
  });

  it('answers 400 with a sentence for what it does not understand', async () => {
    const { get } = await startTestServer();
    const response = await get('/alertas/historico?severity=loud');
    expect(response.status).toBe(400);
    expect(await errorOf(response)).toEqual({
      code: 'bad-parameter',
      message: 'The parameter severity does not take "loud". It wants one of: critical, high, medium, info.',
    });
  });
});

describe('A cursor that continues nothing', () => {
  it('is refused rather than answered with an empty page', async () => {
    const { get, terminal } = await startTestServer();
    terminal.store(sampleAlert(1));
    const response = await get('/alertas/historico?cursor=1');
    expect(response.status).toBe(400);
    expect((await errorOf(response)).code).toBe('bad-cursor');
  });
});

describe('Starting the server', () => {
  it('says in both languages that the port is in use, and what to do', async () => {
    const { port } = await startTestServer();
    const second = createServer({
      host: '127.0.0.1',
      port,
      token: TOKEN,
      terminal: new MemoryTerminal(),
      clock: realTime,
      scheduler: realTime,
      log: () => undefined,
      version: '1',
      publicConfig: () => ({}),
      health: () => ({ healthy: true, feed: 'live', problems: [] }),
    });
    const started = await second.start();
    expect(started).toMatchObject({ ok: false });
    if (started.ok) return;
    expect(started.text.en).toContain(`Port ${port} of 127.0.0.1 is in use`);
    expect(started.text.pt).toContain('server.port');
    await second.stop();
  });
});
