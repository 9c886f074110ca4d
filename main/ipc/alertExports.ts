import path from 'node:path';
import { app, type WebContents } from 'electron';
import type { Language } from '../../app/contract/ipcPreferences';
import type { RequestPayload, ResponsePayload } from '../../app/contract/ipcRequests';
import { chooseSaveFile, plainFileName } from './chooseSaveFile';
import { sendEvent } from './sendEvent';
import { writeAlerts, type AlertsToWrite } from './writeAlerts';

/** Some 2 ms of reading at a time. */
const PAGE = 200;

type Asked = RequestPayload<'export:alerts'>;

export interface AlertExports {
  /** Asks for the file and writes it, telling the window how far it is. */
  write(asked: Asked, window: WebContents, language: Language): Promise<ResponsePayload<'export:alerts'>>;
  cancel(window: WebContents): void;
  /** Cancels all of them and waits until nothing is left of their files. */
  stop(): Promise<void>;
}

interface Run {
  isCancelled: boolean;
  /** Null while the trader still names the file. */
  writing: ReturnType<typeof writeAlerts> | null;
}

/** The files of alerts that the windows ask for, one at a time for each. */
export function createAlertExports(terminal: () => AlertsToWrite['terminal']): AlertExports {
  const running = new Map<number, Run>();
  return {
    async write({ format, name, sort, ...filter }, window, language) {
      if (running.has(window.id)) return { ok: false, text: ONE_AT_A_TIME };
      const run: Run = { isCancelled: false, writing: null };
      running.set(window.id, run);
      try {
        const file = await chooseFile(window, language, `${name}.${format}`);
        if (file === null) return { ok: true, value: null };
        if (run.isCancelled) return { ok: true, value: null };
        run.writing = writeAlerts({
          file,
          format,
          filter,
          sort,
          terminal: terminal(),
          pageSize: PAGE,
          isCancelled: () => run.isCancelled || window.isDestroyed(),
          progress: (progress) => sendEvent(window, 'export:progress', progress),
        });
        const done = await run.writing;
        if (!done.ok) return { ok: false, text: done.problem.text };
        return { ok: true, value: done.value === null ? null : { file, count: done.value } };
      } finally {
        running.delete(window.id);
      }
    },
    cancel(window) {
      const run = running.get(window.id);
      if (run !== undefined) run.isCancelled = true;
    },
    async stop() {
      for (const run of running.values()) run.isCancelled = true;
      for (const { writing } of running.values()) await writing;
    },
  };
}

/** Where the export shall be; null when nothing was chosen. */
function chooseFile(sender: WebContents, language: Language, name: string): Promise<string | null> {
  const extension = path.extname(name).slice(1);
  return chooseSaveFile(sender, {
    title: language === 'pt-BR' ? 'Exportar alertas' : 'Export alerts',
    defaultPath: path.join(app.getPath('documents'), plainFileName(name)),
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
  });
}

const ONE_AT_A_TIME = {
  pt: 'Esta janela já está exportando alertas. Espere acabar ou cancele.',
  en: 'This window is exporting alerts already. Wait for its end or cancel it.',
};
