import { open, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { LogLine, LogPage, LogQuery } from '../../app/contract/ipcLog';
import { systemCode } from '../fileProblem';

const CHUNK = 256 * 1024;
/** The files that a log keeps (`logFile.ts`), newest first; more are not looked for. */
const FILES = ['vigia.log', 'vigia.1.log', 'vigia.2.log', 'vigia.3.log', 'vigia.4.log'];
const RANK = { info: 0, warn: 1, error: 2 } as const;

/**
 * The newest lines of the log in `dir` that match, oldest first; null when nothing was written since `query.known`.
 * Reads backwards in pieces, other work goes on in between.
 */
export async function readLog(dir: string, query: LogQuery): Promise<LogPage | null> {
  const stamp = await stampOf(join(dir, 'vigia.log'));
  if (stamp === query.known) return null;
  const found: LogLine[] = [];
  const wanted = query.search.toLowerCase();
  for (const name of FILES) {
    for await (const text of linesBackwards(join(dir, name))) {
      if (text === '' || (wanted !== '' && !text.toLowerCase().includes(wanted))) continue;
      const line = lineOf(text);
      if (RANK[line.level] < RANK[query.level]) continue;
      if (found.length === query.most) return { stamp, lines: found.reverse(), more: true };
      found.push(line);
    }
  }
  return { stamp, lines: found.reverse(), more: false };
}

async function stampOf(file: string): Promise<string> {
  try {
    const { size, mtimeMs, ino } = await stat(file);
    return `${ino}:${size}:${mtimeMs}`;
  } catch {
    return 'none';
  }
}

/** The lines of a file from its end; none when there is no such file. */
async function* linesBackwards(file: string): AsyncGenerator<string> {
  let handle: FileHandle;
  try {
    handle = await open(file, 'r');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    throw error;
  }
  try {
    let at = (await handle.stat()).size;
    let rest: Buffer = Buffer.alloc(0);
    while (at > 0) {
      const length = Math.min(CHUNK, at);
      at -= length;
      const piece = Buffer.alloc(length);
      await handle.read(piece, 0, length, at);
      const bytes = Buffer.concat([piece, rest]);
      // What stands before the first line break may begin in the piece before.
      const cut = at === 0 ? 0 : bytes.indexOf(10) + 1;
      rest = bytes.subarray(0, cut === 0 && at > 0 ? bytes.length : cut);
      if (cut === 0 && at > 0) continue;
      const lines = bytes.subarray(cut).toString('utf8').split('\n');
      while (lines.length > 0) yield lines.pop() ?? '';
    }
  } finally {
    await handle.close();
  }
}

/** A line of the log, or what a crash has left of one. */
function lineOf(text: string): LogLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { at: null, level: 'info', message: text.slice(0, 500), fields: '' };
  }
  const { at, level, message, ...fields } = Object.assign({}, value) as Record<string, unknown>;
  return {
    at: typeof at === 'string' ? at : null,
    level: level === 'warn' || level === 'error' ? level : 'info',
    message: typeof message === 'string' ? message : text.slice(0, 500),
    fields: Object.entries(fields)
      .map(([name, field]) => `${name}=${typeof field === 'string' ? field : JSON.stringify(field)}`)
      .join(' ')
      .slice(0, 2_000),
  };
}
