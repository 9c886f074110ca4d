import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { fileProblem, systemCode } from '../../fileProblem';
import type { Result } from '../../result';
import { readFeed, type Release } from './readFeed';
import { updateProblem } from './updateProblem';

const ANSWER_MS = 20_000;
const DOWNLOAD_MS = 30 * 60_000;
const MOST_FEED_BYTES = 128 * 1024;
/** The newest and the one before it: the way back. */
const KEPT = 2;

export interface UpdateOptions {
  readonly feed: string;
  readonly publicKey: string;
  /** The one that runs. */
  readonly version: string;
  /** As Node says it, such as `linux-x64`. */
  readonly platform: string;
  /** Where installers are kept. */
  readonly folder: string;
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
  const { feed, publicKey, version, platform, folder } = options;
  const text = await readAll(feed);
  if (!text.ok) return text;
  const read = readFeed(text.value, publicKey);
  if (!read.ok) return read;
  const wanted = read.value.files.find((one) => one.platform === platform);
  // Never an older one: an old release is signed as well as a new one.
  if (wanted === undefined || !isNewer(read.value.version, version)) return { ok: true, value: null };
  const file = join(folder, wanted.name);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const brought = await bring(new URL(encodeURIComponent(wanted.name), feed), file, wanted);
    if (!brought.ok) return brought;
    forgetOld(folder);
    return { ok: true, value: { version: read.value.version, file } };
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return { ok: false, problem: fileProblem(error, file) };
  }
}

function isNewer(found: string, now: string): boolean {
  const [a, b] = [found, now].map((each) => each.split('.').map(Number));
  for (const [at, part] of (a ?? []).entries()) {
    const other = b?.[at] ?? 0;
    if (part !== other) return part > other;
  }
  return false;
}

async function readAll(feed: string): Promise<Result<string>> {
  try {
    const answer = await fetch(feed, { redirect: 'error', signal: AbortSignal.timeout(ANSWER_MS) });
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
async function bring(url: URL, file: string, wanted: Release['files'][number]): Promise<Result<null>> {
  if (await isSame(file, wanted)) return { ok: true, value: null };
  const draft = `${file}.part`;
  const output = await open(draft, 'w', 0o700);
  const hash = createHash('sha256');
  let bytes = 0;
  let failure: string | null = null;
  try {
    const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(DOWNLOAD_MS) });
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

async function isSame(file: string, { bytes, sha256 }: Release['files'][number]): Promise<boolean> {
  if (statSync(file, { throwIfNoEntry: false })?.size !== bytes) return false;
  const hash = createHash('sha256');
  const input = await open(file, 'r');
  for await (const piece of input.createReadStream()) hash.update(piece as Buffer);
  return hash.digest('hex') === sha256;
}

function forgetOld(folder: string): void {
  const files = readdirSync(folder).map((name) => ({ name, at: statSync(join(folder, name)).mtimeMs }));
  for (const { name } of files.sort((a, b) => b.at - a.at).slice(KEPT))
    rmSync(join(folder, name), { force: true });
}

function unreachable(detail: string): Extract<Result<never>, { ok: false }> {
  return { ok: false, problem: updateProblem('update-unreachable', detail) };
}
