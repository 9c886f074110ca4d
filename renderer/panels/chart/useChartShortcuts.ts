import { useEffect } from 'react';
import { leavePast, revealCandles, showPast } from '../../actions/showPast';
import { drawLevel } from '../../actions/drawLevel';
import { popOutChart } from '../../actions/popOutChart';
import { togglePane } from '../../actions/setPanes';
import { takePicture } from '../../actions/takePicture';
import { chosenAlert } from '../../state/useChosenAlert';
import { usePast } from '../../state/pastStore';
import { setView, useView } from '../../state/viewStore';
import { isTyping } from '../keys/isTyping';

/** Each tells whether there was something for it to do. */
const COMMANDS: Readonly<Record<string, () => boolean>> = {
  i: always(() => togglePane('rsi')),
  z: always(() => togglePane('zScore')),
  h: () => togglePast(),
  g: always(() => setView({ jumping: true })),
  p: () => takePicture('file'),
  c: () => takePicture('clipboard'),
  w: () => popOutChart(),
  // A window of a chart has no other keys than these.
  l: () => useView.getState().pinned && drawLevel(),
  '?': () => useView.getState().pinned && always(() => setView({ dialog: 'keys' }))(),
  ',': () => revealCandles(-1),
  '.': () => revealCandles(1),
  escape: () => leavePast(),
};

/**
 * The keys of the chart that work wherever the focus is, but not while something is typed or a dialog is open. They
 * come before the window's own: Esc first leaves the past, then closes the explanation.
 */
export function useChartShortcuts(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || useView.getState().dialog !== null) return;
      if (isTyping(event.target)) return;
      if (COMMANDS[event.key.toLowerCase()]?.() !== true) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}

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
