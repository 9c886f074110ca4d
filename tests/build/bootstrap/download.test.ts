import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { downloadFile } from '../../../build/bootstrap/download.mjs';
import { temporaryFolder } from '../../support/temporaryFolder';

const content = randomBytes(300_000);
const integrity = `sha512-${createHash('sha512').update(content).digest('base64')}`;

let server: Server;
let answer: RequestListener;
let ranges: (string | undefined)[];
let origin: string;
let hangUp: () => void;

beforeEach(async () => {
  ranges = [];
  hangUp = () => undefined;
  answer = (_request, response) => response.end(content);
  server = createServer((request, response) => {
    ranges.push(request.headers.range);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** As the registry does: honours a range. */
const honourRange: RequestListener = (request, response) => {
  const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
  response.writeHead(from > 0 ? 206 : 200, { 'content-length': content.length - from });
  response.end(content.subarray(from));
};

/** Announces everything, sends half, and hangs up when some of it has arrived. */
const hangUpHalfway: RequestListener = (_request, response) => {
  hangUp = () => response.destroy();
  response.writeHead(200, { 'content-length': content.length });
  response.write(content.subarray(0, 150_000));
};

function prepare(tries = 1) {
  const folder = temporaryFolder();
  const to = path.join(folder, 'deep', 'file.tgz');
  const onProgress = () => {
    hangUp();
    hangUp = () => undefined;
  };
  const download = { what: 'thing', url: origin, to, integrity, tries, onProgress };
  return { folder: path.dirname(to), to, download };
}

describe('a download', () => {
  it('arrives whole, with its progress told', async () => {
    const { to, download, folder } = prepare();
    const told: number[] = [];
    answer = honourRange;
    await downloadFile({ ...download, onProgress: (done, total) => told.push(done / (total ?? 0)) });
    expect(readFileSync(to).equals(content)).toBe(true);
    expect(told.at(-1)).toBe(1);
    expect(readdirSync(folder)).toEqual(['file.tgz']);
  });

  it('with one flipped bit is refused, and nothing is left of it', async () => {
    const { download, folder } = prepare();
    const flipped = Buffer.from(content);
    flipped.writeUInt8(flipped.readUInt8(200_000) ^ 1, 200_000);
    answer = (_request, response) => response.end(flipped);
    await expect(downloadFile(download)).rejects.toMatchObject({ key: 'fail.integrity' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('cut short leaves nothing under its name, and the next run fetches only the rest', async () => {
    const { to, download } = prepare();
    answer = hangUpHalfway;
    await expect(downloadFile(download)).rejects.toMatchObject({ key: 'fail.network' });
    expect(existsSync(to)).toBe(false);
    answer = honourRange;
    await downloadFile(download);
    expect(readFileSync(to).equals(content)).toBe(true);
    expect(ranges).toEqual([undefined, expect.stringMatching(/^bytes=[1-9]\d*-$/)]);
  });

  it('cut short goes on by itself within one run', async () => {
    const { to, download } = prepare(2);
    answer = (request, response) => {
      answer = honourRange;
      hangUpHalfway(request, response);
    };
    await downloadFile(download);
    expect(readFileSync(to).equals(content)).toBe(true);
  });

  it('starts over when the server does not know ranges', async () => {
    const { to, download } = prepare();
    answer = hangUpHalfway;
    await expect(downloadFile(download)).rejects.toThrow();
    answer = (_request, response) => response.end(content);
    await downloadFile(download);
    expect(readFileSync(to).equals(content)).toBe(true);
  });

  it('starts over when the part that was left is of something else', async () => {
    const { to, download, folder } = prepare();
    answer = honourRange;
    await downloadFile({ ...download, to: path.join(folder, 'other') });
    writeFileSync(`${to}.part`, randomBytes(1000));
    await downloadFile(download);
    expect(readFileSync(to).equals(content)).toBe(true);
  });

  it('of which everything was fetched already only needs the check', async () => {
    const { to, download, folder } = prepare();
    answer = honourRange;
    await downloadFile({ ...download, to: path.join(folder, 'other') });
    writeFileSync(`${to}.part`, content);
    answer = (_request, response) => response.writeHead(416).end();
    await downloadFile(download);
    expect(readFileSync(to).equals(content)).toBe(true);
  });

  it('follows the registry to where it keeps its files', async () => {
    const { to, download } = prepare();
    answer = (request, response) => {
      if (request.url === '/kept') response.end(content);
      else response.writeHead(302, { location: '/kept' }).end();
    };
    await downloadFile(download);
    expect(readFileSync(to).equals(content)).toBe(true);
  });

  it('that the server refuses says so in one sentence and is not tried again', async () => {
    const { download } = prepare(3);
    answer = (_request, response) => response.writeHead(403).end();
    await expect(downloadFile(download)).rejects.toThrow(/thing.*HTTP 403/);
    expect(ranges).toHaveLength(1);
  });

  it('without anybody at the other end says so in one sentence', async () => {
    const { download } = prepare();
    await new Promise((resolve) => server.close(resolve));
    await expect(downloadFile(download)).rejects.toThrow(/thing.*ECONNREFUSED/);
  });
});
