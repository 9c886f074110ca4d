import { useEffect } from 'react';
import { chooseAlert, releaseAlert } from '../../actions/chooseAlert';
import { useAlerts } from '../../state/alertStore';
import { chosenAlert } from '../../state/useChosenAlert';
import { DOCK_TABS, setView, useView } from '../../state/viewStore';
import { alertCardId } from '../alerts/alertCardId';
import { WINDOW_COMMANDS } from '../palette/windowCommands';
import { isTyping } from './isTyping';

/** The keys that work wherever the focus is, but not while something is typed or a dialog is open. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (opensPalette(event)) {
        event.preventDefault();
        setView({ dialog: 'palette' });
        return;
      }
      if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
      if (useView.getState().dialog !== null) return;
      if (handle(event.key, event.target)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function handle(key: string, target: EventTarget | null): boolean {
  const tab = DOCK_TABS[Number(key) - 1];
  if (tab !== undefined) {
    setView({ dockTab: tab, dockOpen: true });
    return true;
  }
  switch (key) {
    case 'ArrowDown':
      return !ownsKeys(target) && move(1);
    case 'ArrowUp':
      return !ownsKeys(target) && move(-1);
    case 'Escape':
      if (useView.getState().explaining) setView({ explaining: false });
      else releaseAlert();
      return true;
    case 'Enter':
      // A focused button already does what it says.
      if (target instanceof HTMLButtonElement) return false;
      break;
    case ' ':
      // A focused button, list or chart keeps its own Space.
      if (target instanceof HTMLElement && target.matches('button, summary, a')) return false;
      break;
  }
  const pressed = key.length === 1 ? key.toUpperCase() : key;
  // A key may stand for more than one thing: the first that has something to do does it.
  return WINDOW_COMMANDS.some((command) => command.key === pressed && command.run());
}

/** Scrolled areas and the chart use the arrows themselves. */
function ownsKeys(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[data-own-keys], input') !== null;
}

function move(step: 1 | -1): boolean {
  const { live } = useAlerts.getState();
  const current = live.findIndex(({ id }) => id === chosenAlert()?.id);
  const next = live[Math.min(live.length - 1, Math.max(0, current + step))];
  if (next === undefined) return false;
  chooseAlert(next.id);
  document.getElementById(alertCardId(next.id))?.focus();
  return true;
}

/** Everywhere, also while something is typed; not over another dialog. */
function opensPalette(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey } = event;
  return (ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k' && useView.getState().dialog === null;
}
