import { open, rename, rm } from 'node:fs/promises';
import type { AlertExportProgress } from '../../app/contract/ipcExport';
import type { AlertSort } from '../../app/engine/ports/alertSort';
import type { AlertFilter, TerminalPort } from '../../app/engine/ports/terminal';
import { createAlertsText, type AlertsFormat } from '../alertsText';
import { fileProblem } from '../fileProblem';
import type { Problem } from '../problem';
import type { Result } from '../result';

export interface AlertsToWrite {
  readonly file: string;
  readonly format: AlertsFormat;
  readonly filter: AlertFilter;
  readonly sort: AlertSort;
  readonly terminal: Pick<TerminalPort, 'alerts' | 'searchable'>;
  /** Alerts read and written at a time: the terminal does its own work in between. */
  readonly pageSize: number;
  readonly isCancelled: () => boolean;
  readonly progress: (progress: AlertExportProgress) => void;
}

/**
 * Writes every alert that matches, in the order in which the history lists them, and gives how many; null when it was
 * cancelled. Under another name until it is whole, so that what was there before stays when it does not come so far.
 * What is alerted meanwhile is not in it.
 */
export async function writeAlerts(asked: AlertsToWrite): Promise<Result<number | null>> {
  const { file, format, filter, sort, terminal, pageSize, isCancelled, progress } = asked;
  const draft = `${file}.${process.pid}.new`;
  let output: Awaited<ReturnType<typeof open>>;
  try {
    output = await open(draft, 'w');
  } catch (error) {
    return { ok: false, problem: fileProblem(error, file) };
  }
  const write = async (work: () => Promise<unknown>): Promise<Result<null>> => {
    try {
      await work();
      return { ok: true, value: null };
    } catch (error) {
      return { ok: false, problem: fileProblem(error, file) };
    }
  };
  const text = createAlertsText(format);
  let isWhole = false;
  try {
    // Right after a start, as every search does: reading sooner would fill the index at once, and hold everything up.
    await terminal.searchable();
    let written = 0;
    let total: number | null = null;
    let cursor: string | null = null;
    let piece = text.begin();
    do {
      if (isCancelled()) return { ok: true, value: null };
      const page = terminal.alerts({ ...filter, sort, limit: pageSize, cursor });
      // So the terminal also answers when the disk fails: a file cut short must never look whole.
      if (page.total === 0) return { ok: false, problem: nothingRead(file) };
      total ??= page.total;
      for (const alert of page.alerts) piece += text.add(alert);
      written += page.alerts.length;
      cursor = page.nextCursor;
      if (cursor === null) piece += text.end();
      const whole = piece;
      const kept = await write(() => output.writeFile(whole));
      if (!kept.ok) return kept;
      piece = '';
      progress({ written, total });
    } while (cursor !== null);
    if (isCancelled()) return { ok: true, value: null };
    const kept = await write(async () => {
      await output.sync();
      await rename(draft, file);
    });
    if (!kept.ok) return kept;
    isWhole = true;
    return { ok: true, value: written };
  } finally {
    await output.close();
    if (!isWhole) await rm(draft, { force: true });
  }
}

function nothingRead(file: string): Problem {
  return {
    code: 'nothing-read',
    text: {
      pt: `${file} não foi gravado: nenhum alerta tem estes filtros agora, ou o histórico não pôde ser lido. Veja os avisos na aba Sistema e tente de novo.`,
      en: `${file} was not written: no alert has these filters now, or the history could not be read. See the notices on the System tab and try again.`,
    },
  };
}
