import path from 'node:path';
import { app, type WebContents } from 'electron';
import type { LogPage, LogQuery } from '../../app/contract/ipcLog';
import type { ResponsePayload } from '../../app/contract/ipcRequests';
import { diagnosticsName } from '../diagnosticsName';
import { fileProblem } from '../fileProblem';
import { writeWholeFile } from '../writeWholeFile';
import type { RequestHandlers } from './answerRequest';
import { chooseSaveFile } from './chooseSaveFile';

/** What whoever looks for a fault asks for. */
export interface SupportRequests {
  readLog(query: LogQuery): Promise<LogPage | null>;
  /** The ZIP for support. */
  readonly diagnostics: () => Buffer;
  readonly now: () => number;
}

export function supportHandlers(
  support: SupportRequests,
): Pick<RequestHandlers<WebContents>, 'logs:read' | 'diagnostics:save'> {
  return {
    'logs:read': (query) => support.readLog(query),
    'diagnostics:save': (_nothing, window) => save(support, window),
  };
}

async function save(
  { diagnostics, now }: SupportRequests,
  window: WebContents,
): Promise<ResponsePayload<'diagnostics:save'>> {
  const file = await chooseSaveFile(window, {
    defaultPath: path.join(app.getPath('documents'), diagnosticsName(now())),
    filters: [{ name: 'ZIP', extensions: ['zip'] }],
  });
  if (file === null) return null;
  try {
    writeWholeFile(file, diagnostics(), 0o600);
    return { ok: true, value: { file } };
  } catch (error) {
    return { ok: false, text: fileProblem(error, file).text };
  }
}
