import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type {
  FileChoices,
  FileProgress,
  ImportSummary,
  OfferedFile,
  PreviewAnswer,
} from '../../../app/contract/ipcFile';
import type { CandleFile } from '../../bridge/files/candleFile';
import { readCandleFile } from '../../bridge/files/readCandleFile';
import { readFirstRows } from '../../bridge/files/readFirstRows';
import { fileProblem } from '../../fileProblem';
import type { Text } from '../../problem';
import type { Result } from '../../result';
import { importCandles, type ImportTarget } from '../importCandles';
import { previewOf } from './previewOf';
import { summaryOf } from './summaryOf';

export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly text: Text };

/** Files that the trader brought before the window, by number; nothing else on the disk can be asked for. */
export interface FileDesk {
  offer(path: string): Answer<OfferedFile>;
  /** Where a file lies; null when it was not offered in this run. */
  pathOf(id: number): string | null;
  preview(id: number, choices: FileChoices): Promise<PreviewAnswer>;
  import(id: number, choices: FileChoices, tickSize: number | null): Promise<Answer<ImportSummary>>;
  /** Ends what is being done with the file; what was stored before stays. */
  cancel(id: number): void;
  read(
    id: number,
    choices: FileChoices,
  ): Promise<Result<{ readonly name: string; readonly file: CandleFile }>>;
}

/** Something that can be stopped from elsewhere. */
interface Job {
  cancelled: boolean;
}

const UNKNOWN: Text = {
  pt: 'Este arquivo não está mais aberto. Abra-o de novo.',
  en: 'This file is not open any more. Open it again.',
};

export function createFileDesk(target: ImportTarget, onProgress: (progress: FileProgress) => void): FileDesk {
  const paths = new Map<number, string>();
  const jobs = new Map<number, Job>();

  /** The newest wish about a file is the one that counts. */
  function begin(id: number): Job {
    const before = jobs.get(id);
    if (before !== undefined) before.cancelled = true;
    const job = { cancelled: false };
    jobs.set(id, job);
    return job;
  }

  async function read(id: number, choices: FileChoices, job: Job): Promise<Result<CandleFile>> {
    const path = paths.get(id);
    if (path === undefined) return { ok: false, problem: { code: 'unknown-file', text: UNKNOWN } };
    return await readCandleFile({
      path,
      choices,
      instrumentOf: target.instrumentOf,
      progress: (done, total) => onProgress({ id, stage: 'reading', share: total === 0 ? 1 : done / total }),
      cancelled: () => job.cancelled,
    });
  }

  return {
    pathOf: (id) => paths.get(id) ?? null,
    offer(path) {
      try {
        const { size } = statSync(path);
        const id = paths.size + 1;
        paths.set(id, path);
        return { ok: true, value: { id, name: basename(path), bytes: size } };
      } catch (error) {
        return { ok: false, text: fileProblem(error, path).text };
      }
    },
    async preview(id, choices) {
      const file = await read(id, choices, begin(id));
      if (file.ok) return { ok: true, value: previewOf(file.value) };
      const path = paths.get(id);
      const rows = path === undefined ? [] : await readFirstRows(path, choices);
      return { ok: false, text: file.problem.text, rows: rows.map((row) => [...row]) };
    },
    async import(id, choices, tickSize) {
      const job = begin(id);
      const file = await read(id, choices, job);
      if (!file.ok) return { ok: false, text: file.problem.text };
      const imported = await importCandles(target, file.value, tickSize, {
        progress: (done, total) =>
          onProgress({ id, stage: 'storing', share: total === 0 ? 1 : done / total }),
        cancelled: () => job.cancelled,
      });
      return imported.ok
        ? { ok: true, value: summaryOf(imported.value) }
        : { ok: false, text: imported.problem.text };
    },
    cancel(id) {
      begin(id);
    },
    async read(id, choices) {
      const file = await read(id, choices, begin(id));
      return file.ok ? { ok: true, value: { name: basename(paths.get(id) ?? ''), file: file.value } } : file;
    },
  };
}
