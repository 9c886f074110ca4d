import { request } from '../api/request';
import { useBacktest } from '../state/backtestStore';
import { sayProblem } from './sayProblem';

/** Asks the trader for a file of candles to judge the detectors on. */
export async function chooseBacktestFile(): Promise<void> {
  const answer = await request('file:choose', null);
  if (!answer.ok) sayProblem('file-failed', answer.text);
  else if (answer.value?.ok === false) sayProblem('file-failed', answer.value.text);
  else if (answer.value !== null) {
    const file = answer.value.value;
    const { files } = useBacktest.getState();
    useBacktest.setState({ files: [...files, file], source: { kind: 'file', id: file.id } });
  }
}
