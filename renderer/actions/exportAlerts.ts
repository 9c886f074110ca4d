import type { AlertSort } from '../../app/engine/ports/alertSort';
import type { AlertFilter } from '../../app/engine/ports/terminal';
import { listen } from '../api/listen';
import { request } from '../api/request';
import { formatsOf } from '../i18n/formats';
import { textsOf } from '../i18n/textsOf';
import { useExport } from '../state/exportStore';
import { addNotices } from '../state/noticeStore';
import { useView } from '../state/viewStore';
import { sayProblem } from './sayProblem';

/** Writes all that match, in this order, to a file that the trader names. */
export async function exportAlerts(
  filter: AlertFilter,
  sort: AlertSort,
  format: 'csv' | 'json',
): Promise<void> {
  if (useExport.getState().progress !== null) return;
  const stop = listen(
    'export:progress',
    (progress) => useExport.setState({ progress }),
    () => undefined,
  );
  const name = textsOf(useView.getState().language).exportAlerts.fileName;
  const answer = await request('export:alerts', { ...filter, sort, format, name });
  stop();
  useExport.setState({ progress: null });
  if (!answer.ok) sayProblem('export-failed', answer.text);
  else if (!answer.value.ok) sayProblem('export-failed', answer.value.text);
  else if (answer.value.value !== null) sayDone(answer.value.value);
}

export function cancelExport(): void {
  void request('export:cancel', null);
}

function sayDone({ file, count }: { readonly file: string; readonly count: number }): void {
  const say = (language: 'pt-BR' | 'en'): string =>
    textsOf(language).exportAlerts.done(formatsOf(language).whole(count), file);
  addNotices([
    { code: 'exported', level: 'info', text: { pt: say('pt-BR'), en: say('en') }, at: Date.now() },
  ]);
}
