import { createHash } from 'node:crypto';
import { lstatSync, rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { fileProblem, systemCode } from '../../fileProblem';
import { freeBytes as freeBytesOfSystem } from '../../freeBytes';
import type { Result } from '../../result';
import { forgetInstallers } from './forgetInstallers';
import { isNewer } from './isNewer';
import { newestSeen } from './newestSeen';
import { readFeed, type Release } from './readFeed';
import { updateProblem } from './updateProblem';

const ANSWER_MS = 20_000;
const DOWNLOAD_MS = 30 * 60_000;
const MOST_FEED_BYTES = 128 * 1024;
/** What a download leaves on the disk: candles and alerts need it more. */
const LEFT_BYTES = 1e9;

export interface UpdateOptions {
  readonly feed: string;
  readonly publicKey: string;
  /** The one that runs. */
  readonly version: string;
  /** As Node says it, such as `linux-x64`. */
  readonly platform: string;
  /** Where installers are kept. */
  readonly folder: string;
  /** Of the disk of a folder; null when the system does not say. @defaultValue what the system says */
  readonly freeBytes?: (folder: string) => number | null;
  /** Ends what is on its way. */
  readonly signal?: AbortSignal;
}

/** A newer version that lies on the disk as it was signed. */
export interface ReadyUpdate {
  readonly version: string;
  readonly file: string;
}

/**
 * Looks for a newer version and brings its installer, checked against its signature, size and SHA-256; null when there is
 * none for this system. Installs nothing: that is the trader's to do, when the market is closed.
 */
export async function fetchUpdate(options: UpdateOptions): Promise<Result<ReadyUpdate | null>> {
  const { feed, publicKey, version, platform, folder, freeBytes = freeBytesOfSystem } = options;
  const text = await readAll(feed, until(ANSWER_MS, options.signal));
  if (!text.ok) return text;
  const read = readFeed(text.value, publicKey);
  if (!read.ok) return read;
  const offered = read.value.version;
  const wanted = read.value.files.find((one) => one.platform === platform);
  const file = join(folder, wanted?.name ?? '');
  try {
    // Never an older one, nor one that was followed by another: an old release is signed as well as a new one.
    const newest = newestSeen(folder, publicKey, offered);
    if (isNewer(newest, offered))
      return { ok: false, problem: updateProblem('update-older', offered, newest) };
    if (wanted === undefined || !isNewer(offered, version)) return { ok: true, value: null };
    if (!(await isSame(file, wanted))) {
      const free = freeBytes(folder);
      if (free !== null && free < wanted.bytes + LEFT_BYTES)
        return { ok: false, problem: updateProblem('update-no-room', wanted.name) };
      const url = new URL(encodeURIComponent(wanted.name), feed);
      const brought = await bring(url, file, wanted, until(DOWNLOAD_MS, options.signal));
      if (!brought.ok) return brought;
    }
    forgetInstallers(folder, wanted.name, version);
    return { ok: true, value: { version: offered, file } };
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return { ok: false, problem: fileProblem(error, file) };
  }
}

async function readAll(feed: string, signal: AbortSignal): Promise<Result<string>> {
  try {
    const answer = await fetch(feed, { redirect: 'error', signal });
    if (!answer.ok || answer.body === null) return unreachable(`HTTP ${answer.status}`);
    const pieces: Uint8Array[] = [];
    let bytes = 0;
    for await (const piece of answer.body) {
      pieces.push(piece);
      bytes += piece.length;
      if (bytes > MOST_FEED_BYTES) return { ok: false, problem: updateProblem('update-unreadable', '') };
    }
    return { ok: true, value: Buffer.concat(pieces).toString('utf8') };
  } catch (error) {
    return unreachable(error instanceof Error ? error.message : String(error));
  }
}

/** Under another name until it is whole and what was signed. */
async function bring(
  url: URL,
  file: string,
  wanted: Release['files'][number],
  signal: AbortSignal,
): Promise<Result<null>> {
  const draft = `${file}.part`;
  // Made anew: what lies there, of a download that was cut or a link to elsewhere, is never written into.
  rmSync(draft, { force: true });
  const output = await open(draft, 'wx', 0o700);
  const hash = createHash('sha256');
  let bytes = 0;
  let failure: string | null = null;
  try {
    const answer = await fetch(url, { redirect: 'error', signal });
    if (!answer.ok || answer.body === null) failure = `HTTP ${answer.status}`;
    else
      for await (const piece of answer.body) {
        bytes += piece.length;
        if (bytes > wanted.bytes) break;
        hash.update(piece);
        await output.write(piece);
      }
    await output.sync();
  } catch (error) {
    if (systemCode(error) !== null) throw error;
    failure = error instanceof Error ? error.message : String(error);
  } finally {
    await output.close();
  }
  if (failure === null && bytes === wanted.bytes && hash.digest('hex') === wanted.sha256) {
    await rename(draft, file);
    return { ok: true, value: null };
  }
  rmSync(draft, { force: true });
  return failure === null
    ? { ok: false, problem: updateProblem('update-damaged', wanted.name) }
    : unreachable(failure);
}

/** A file of our own, not a link to one that may be another by the time it is opened. */
async function isSame(file: string, { bytes, sha256 }: Release['files'][number]): Promise<boolean> {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found?.isFile() !== true || found.size !== bytes) return false;
  const hash = createHash('sha256');
  const input = await open(file, 'r');
  for await (const piece of input.createReadStream()) hash.update(piece as Buffer);
  return hash.digest('hex') === sha256;
}

function until(ms: number, signal: AbortSignal | undefined): AbortSignal {
  const timeout = AbortSignal.timeout(ms);
  return signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
}

function unreachable(detail: string): Extract<Result<never>, { ok: false }> {
  return { ok: false, problem: updateProblem('update-unreachable', detail) };
}
