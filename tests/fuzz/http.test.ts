import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startTestServer, TOKEN } from '../main/server/testServer';
import { hostileText } from './hostileText';

const PATHS = ['/health', '/metrics', '/config', '/alertas/historico', '/alertas', '/', '*', '//', '/%'];
const NAMES = ['from', 'to', 'symbol', 'limit', 'cursor', 'severity', 'reason', 'token', '__proto__'];

const method = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'get', 'VIGIA');
const query = fc
  .array(fc.tuple(fc.constantFrom(...NAMES), hostileText), { maxLength: 4 })
  .map((pairs) => pairs.map(([name, value]) => `${name}=${encodeUri(value)}`).join('&'));
const header = fc.tuple(
  fc.constantFrom(
    'Authorization',
    'Origin',
    'Host',
    'Accept-Language',
    'Upgrade',
    'Content-Length',
    'Expect',
  ),
  fc.oneof(hostileText, fc.constantFrom(`Bearer ${TOKEN}`, `Basic ${TOKEN}`, '-1', '1e9', 'websocket')),
);

const anyRequest = fc
  .record({ method, path: fc.constantFrom(...PATHS), query, headers: fc.array(header, { maxLength: 4 }) })
  .map(({ method, path, query, headers }) => {
    const lines = headers.map(([name, value]) => `${name}: ${value.replaceAll(/[\r\n]/g, ' ')}`);
    return [`${method} ${path}?${query} HTTP/1.1`, 'Connection: close', ...lines, '', ''].join('\r\n');
  });

/** A lone surrogate has no percent code. */
function encodeUri(value: string): string {
  return encodeURIComponent(value.replaceAll(/\p{Cs}/gu, '?'));
}

async function say(port: number, bytes: string | Buffer): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.end(bytes);
  return text(socket).catch(() => 'reset');
}

describe('the HTTP server under any request', () => {
  it('answers with a status of its own, never fails inside, and gives nothing without the token', async () => {
    const { port, get, logged } = await startTestServer();
    await fc.assert(
      fc.asyncProperty(anyRequest, async (request) => {
        const answer = await say(port, request);
        if (answer === '' || answer === 'reset') return;
        const [, status = ''] = /^HTTP\/1\.1 (\d{3}) /.exec(answer) ?? [];
        expect(Number(status), answer).toBeGreaterThanOrEqual(100);
        expect(Number(status), `${request}\n${answer}`).toBeLessThan(500);
        expect(answer).not.toContain(TOKEN);
        const [head = ''] = answer.split('\r\n\r\n');
        expect(head).not.toMatch(/^(Bcc|Subject|Set-Cookie):/im);
        if (status === '200' && !request.includes(`Bearer ${TOKEN}`))
          expect(request).toMatch(/^(GET|HEAD) \/health\?/);
      }),
      { seed: 20_261_130, numRuns: 600 },
    );
    expect(logged.filter((line) => line.startsWith('error'))).toEqual([]);
    expect((await get('/health')).status).toBe(200);
  });

  it('survives any bytes, and a request without end', async () => {
    const { port, get } = await startTestServer();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const answer = await say(port, Buffer.from(bytes));
        if (answer !== '' && answer !== 'reset') expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
      }),
      { seed: 20_261_131, numRuns: 200 },
    );
    const endless = await say(port, `GET /${'a'.repeat(1_000_000)} HTTP/1.1\r\n\r\n`);
    expect(endless === 'reset' || endless === '' || endless.startsWith('HTTP/1.1 4')).toBe(true);
    expect((await get('/health')).status).toBe(200);
  });
});
