import { popOutChart } from '../../actions/popOutChart';
import { togglePane } from '../../actions/setPanes';
import { leavePast, revealCandles, showPast } from '../../actions/showPast';
import { takePicture } from '../../actions/takePicture';
import { usePast } from '../../state/pastStore';
import { chosenAlert } from '../../state/useChosenAlert';
import { setView } from '../../state/viewStore';

/** What a chart can do, in the terminal's window and in one of its own; as `WindowCommand`. */
export interface ChartCommand {
  readonly id:
    | 'rsiPane'
    | 'zPane'
    | 'past'
    | 'pastLess'
    | 'pastMore'
    | 'jump'
    | 'savePicture'
    | 'copyPicture'
    | 'popOut';
  readonly key: string;
  /** False when there was nothing for it to do. */
  readonly run: () => boolean;
}

export const CHART_COMMANDS: readonly ChartCommand[] = [
  { id: 'rsiPane', key: 'I', run: always(() => togglePane('rsi')) },
  { id: 'zPane', key: 'Z', run: always(() => togglePane('zScore')) },
  { id: 'jump', key: 'G', run: always(() => setView({ jumping: true })) },
  { id: 'savePicture', key: 'P', run: () => takePicture('file') },
  { id: 'copyPicture', key: 'C', run: () => takePicture('clipboard') },
  { id: 'popOut', key: 'W', run: () => popOutChart() },
  { id: 'past', key: 'H', run: () => togglePast() },
  { id: 'pastLess', key: ',', run: () => revealCandles(-1) },
  { id: 'pastMore', key: '.', run: () => revealCandles(1) },
];

function always(act: () => void): () => boolean {
  return () => {
    act();
    return true;
  };
}

function togglePast(): boolean {
  if (leavePast()) return true;
  const alert = chosenAlert();
  if (alert === null || usePast.getState().alert !== null) return false;
  void showPast(alert);
  return true;
}
