import { createHash, timingSafeEqual } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open as openFile, rename, rm, stat } from 'node:fs/promises';
import http from 'node:http';
import https from 'node:https';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { Failure, fileFailure } from './failure.mjs';

const stallMs = 60_000;
const maxRedirects = 5;

/**
 * @typedef {object} Download
 * @property {string} what its name, for the sentences
 * @property {string} url
 * @property {string} to the final name, which only ever holds the whole, checked file
 * @property {string} integrity `sha512-…` as npm writes it
 * @property {Buffer} [ca] certificates to trust instead of Node's own
 * @property {number} [tries] default 3; each goes on where the one before stopped
 * @property {(done: number, total: number | null) => void} [onProgress]
 */

/**
 * Downloads to `to`.part and renames when the checksum is right. A part that an interrupted run left is
 * continued, and thrown away when the whole does not check.
 * @param {Download} download
 */
export async function downloadFile(download) {
  const part = `${download.to}.part`;
  await mkdir(path.dirname(download.to), { recursive: true });
  const resumed = (await sizeOf(part)) > 0;
  await fetchRest(download, part);
  if (!(await hasIntegrity(part, download.integrity))) {
    await rm(part);
    if (!resumed) throw new Failure('fail.integrity', { what: download.what });
    // The old part may have been of another file: one clean try settles it.
    return downloadFile(download);
  }
  await rename(part, download.to);
}

/** @param {Download} download @param {string} part */
async function fetchRest(download, part) {
  const tries = download.tries ?? 3;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await fetchOnce(download, part);
      return;
    } catch (error) {
      const retryable = error instanceof NetworkError && !error.final;
      if (retryable && attempt < tries) {
        await wait(500 * attempt);
        continue;
      }
      if (error instanceof NetworkError) {
        throw new Failure('fail.network', { what: download.what, reason: error.message });
      }
      throw error;
    }
  }
}

/** The network, or what answers at its other end, is at fault. */
class NetworkError extends Error {
  /** @param {string} message @param {boolean} final whether trying again is of no use */
  constructor(message, final) {
    super(message);
    this.final = final;
  }
}

/** @param {Download} download @param {string} part */
async function fetchOnce(download, part) {
  const have = await sizeOf(part);
  const response = await request(download, download.url, have, maxRedirects);
  const status = response.statusCode ?? 0;
  if (status === 416) {
    // Nothing is left to fetch: the checksum says whether that is right.
    response.resume();
    return;
  }
  const start = status === 206 ? have : 0;
  const length = response.headers['content-length'];
  const total = length === undefined ? null : start + Number(length);
  let done = start;
  const file = await openFile(part, start > 0 ? 'a' : 'w');
  try {
    for await (const chunk of /** @type {AsyncIterable<Buffer>} */ (response)) {
      // Written at once, not piped: what arrived before the line broke is kept for the next try.
      await file.appendFile(chunk);
      done += chunk.length;
      download.onProgress?.(done, total);
    }
  } catch (error) {
    throw fileFailure(error) ?? new NetworkError(reasonOf(error), false);
  } finally {
    await file.close();
  }
  if (total !== null && done < total) throw new NetworkError(`${done} of ${total} bytes`, false);
}

/**
 * @param {Download} download @param {string} url @param {number} from @param {number} redirects
 * @returns {Promise<import('node:http').IncomingMessage>}
 */
function request(download, url, from, redirects) {
  return new Promise((resolve, reject) => {
    const client = url.startsWith('https:') ? https : http;
    const headers = from > 0 ? { range: `bytes=${from}-` } : {};
    const sent = client.get(url, { headers, ca: download.ca, timeout: stallMs }, (response) => {
      const status = response.statusCode ?? 0;
      const location = response.headers.location;
      if (status >= 300 && status < 400 && location !== undefined && redirects > 0) {
        response.resume();
        request(download, new URL(location, url).href, from, redirects - 1).then(resolve, reject);
      } else if (status === 200 || status === 206 || (status === 416 && from > 0)) {
        resolve(response);
      } else {
        response.resume();
        reject(new NetworkError(`HTTP ${status}`, status < 500));
      }
    });
    sent.on('timeout', () => sent.destroy(new Error('ETIMEDOUT')));
    sent.on('error', (error) => reject(new NetworkError(reasonOf(error), false)));
  });
}

function reasonOf(/** @type {unknown} */ error) {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error ? String(error.code) : error.message;
}

async function sizeOf(/** @type {string} */ file) {
  try {
    return (await stat(file)).size;
  } catch {
    return 0;
  }
}

/**
 * Whether a file is the one that a `sha512-…` checksum was made of.
 * @param {string} file
 * @param {string} integrity
 */
export async function hasIntegrity(file, integrity) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  const expected = Buffer.from(integrity.replace(/^sha512-/, ''), 'base64');
  const actual = hash.digest();
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}
