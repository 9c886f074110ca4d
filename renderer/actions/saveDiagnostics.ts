import { request } from '../api/request';
import { textsOf } from '../i18n/textsOf';
import { addNotices } from '../state/noticeStore';
import { sayProblem } from './sayProblem';

/** Writes the ZIP for support where the trader says. */
export async function saveDiagnostics(): Promise<void> {
  const answer = await request('diagnostics:save', null);
  if (!answer.ok) {
    sayProblem('diagnostics-failed', answer.text);
    return;
  }
  if (answer.value === null) return;
  if (!answer.value.ok) {
    sayProblem('diagnostics-failed', answer.value.text);
    return;
  }
  const { file } = answer.value.value;
  const text = { pt: textsOf('pt-BR').logs.exported(file), en: textsOf('en').logs.exported(file) };
  addNotices([{ code: 'diagnostics', level: 'info', text, at: Date.now() }]);
}
