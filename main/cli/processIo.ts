import type { Writable } from 'node:stream';
import type { Language } from '../../app/alerts/language';
import type { CliIo } from './cliIo';

const END_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The streams and signals of this process. */
export function createProcessIo(language: Language): CliIo {
  // A reader such as `head` that goes away is the end of the output, not an error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    out: (line) => {
      endProgress();
      process.stdout.write(`${line}\n`);
    },
    pour: (pieces) => pour(pieces, process.stdout),
    fail: (text) => {
      endProgress();
      process.stderr.write(`${text[language]}\n`);
    },
    progress: process.stderr.isTTY ? showProgress : () => undefined,
    interrupted: new Promise((resolve) => {
      for (const signal of END_SIGNALS) process.once(signal, () => resolve());
    }),
    cwd: process.cwd(),
  };
}

const BAR = 30;
/** A bar stands on the last line of the terminal. */
let barIsOpen = false;

function showProgress(done: number, total: number, label = ''): void {
  const share = total === 0 ? 1 : done / total;
  const full = Math.round(share * BAR);
  const bar = `${'█'.repeat(full)}${'░'.repeat(BAR - full)}`;
  process.stderr.write(`\r${bar} ${Math.floor(share * 100)} % ${label}`);
  barIsOpen = true;
  if (done >= total) endProgress();
}

/** What follows a bar begins on a line of its own, also when the bar never became full. */
function endProgress(): void {
  if (barIsOpen) process.stderr.write('\n');
  barIsOpen = false;
}

async function pour(pieces: Iterable<string>, target: Writable): Promise<boolean> {
  for (const piece of pieces) {
    if (target.destroyed || target.writableEnded) return false;
    if (!target.write(piece)) await drained(target);
  }
  return !target.destroyed;
}

function drained(target: Writable): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      target.off('drain', done);
      target.off('close', done);
      resolve();
    };
    target.once('drain', done);
    target.once('close', done);
  });
}
