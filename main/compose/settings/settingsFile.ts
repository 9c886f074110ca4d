import { accessSync, constants, readFileSync, realpathSync, statSync, watch, type FSWatcher } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Scheduler } from '../../../app/engine/ports';
import { fileProblem } from '../../fileProblem';
import type { Result } from '../../result';
import { writeWholeFile } from '../../writeWholeFile';

/** An editor that saves in several steps has done so by then, ms. */
const SETTLED_MS = 200;
/** A change that the system did not tell of is found by then, ms. */
const LOOK_MS = 5_000;

export interface SettingsFile {
  read(): Result<string>;
  /** Whole or not at all; a file that one may not write stays as it is. */
  write(text: string): Result<null>;
  /** Calls when the file was saved, replaced or removed, and is quiet again. Returns the end of it. */
  watch(changed: () => void): () => void;
}

/** `alertas.yaml` on the disk. */
export function createSettingsFile(path: string, scheduler: Scheduler): SettingsFile {
  function read(): Result<string> {
    try {
      return { ok: true, value: readFileSync(path, 'utf8') };
    } catch (error) {
      return { ok: false, problem: fileProblem(error, path) };
    }
  }

  return {
    read,
    write(text) {
      try {
        accessSync(path, constants.W_OK);
        // A link stays a link: what it points to is replaced.
        const real = realpathSync(path);
        writeWholeFile(real, text, statSync(real).mode & 0o777);
        return { ok: true, value: null };
      } catch (error) {
        return { ok: false, problem: fileProblem(error, path) };
      }
    },
    watch(changed) {
      let known = stateOf(path);
      let cancel: (() => void) | null = null;
      const look = (): void => {
        cancel = scheduler.after(LOOK_MS, look);
        const now = stateOf(path);
        if (now === known) return;
        known = now;
        changed();
      };
      const soon = (): void => {
        cancel?.();
        cancel = scheduler.after(SETTLED_MS, look);
      };
      const watcher = watchFolder(path, soon);
      cancel = scheduler.after(LOOK_MS, look);
      return () => {
        cancel?.();
        watcher?.close();
      };
    },
  };
}

/** Tells one version of the file from another; empty when there is none. */
function stateOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true });
  return found === undefined ? '' : `${found.ino} ${found.size} ${found.mtimeNs}`;
}

/** The folder, since editors put a new file in the old one's place; null where the system cannot watch it. */
function watchFolder(path: string, told: () => void): FSWatcher | null {
  try {
    const watcher = watch(dirname(path), { persistent: false }, (_event, name) => {
      if (name === null || name === basename(path)) told();
    });
    // The look every few seconds goes on.
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return null;
  }
}
