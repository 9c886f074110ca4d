import { currentChart } from '../chart/currentChart';
import { textsOf } from '../i18n/textsOf';
import { setView } from '../state/viewStore';
import { sayProblem } from './sayProblem';

/** Brings the first candle at or after a moment into sight, however far back it is stored. */
export async function goToDate(time: number): Promise<void> {
  setView({ jumping: false });
  const found = await currentChart.controller?.reveal(time);
  if (found === false) {
    const text = { pt: textsOf('pt-BR').chartTools.jumpFailed, en: textsOf('en').chartTools.jumpFailed };
    sayProblem('jump-failed', text);
  }
}
