import { useEffect, useState } from 'react';
import type { FileChoices, PreviewAnswer } from '../../../app/contract/ipcFile';
import { request } from '../../api/request';

/** What is known of the file under the choices made; null while it is being read. */
export type PreviewState = PreviewAnswer | null;

/** Reads the file again with every change of the choices; only the newest answer counts. */
export function useFilePreview(id: number, choices: FileChoices): PreviewState {
  const [state, setState] = useState<{
    readonly choices: FileChoices;
    readonly preview: PreviewState;
  } | null>(null);
  useEffect(() => {
    let stale = false;
    void request('file:preview', { id, choices }).then((answer) => {
      if (!stale) setState({ choices, preview: answer.ok ? answer.value : { ...answer, rows: [] } });
    });
    return () => {
      stale = true;
    };
  }, [id, choices]);
  return state?.choices === choices ? state.preview : null;
}
