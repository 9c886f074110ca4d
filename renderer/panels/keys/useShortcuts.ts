import { useEffect } from 'react';
import { acknowledgeAlert } from '../../actions/acknowledgeAlert';
import { commandReplay } from '../../actions/commandReplay';
import { openFile } from '../../actions/openFile';
import { chooseAlert, explainAlert, releaseAlert, revealAlert } from '../../actions/chooseAlert';
import type { Alert } from '../../../app/alerts/alert';
import { drawLevel } from '../../actions/drawLevel';
import { useAlerts } from '../../state/alertStore';
import { openSnoozeMenu } from '../../state/snoozeStore';
import { chosenAlert } from '../../state/useChosenAlert';
import { DOCK_TABS, setView, useView } from '../../state/viewStore';
import { alertCardId } from '../alerts/alertCardId';
import { isTyping } from './isTyping';

/** The keys that work wherever the focus is, but not while something is typed or a dialog is open. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
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
    case 'Enter':
      // A focused button already does what it says.
      return !(target instanceof HTMLButtonElement) && withChosen(revealAlert);
    case 'a':
    case 'A':
      return withChosen((alert) => {
        if (alert.status === 'open') void acknowledgeAlert(alert.id, null);
      });
    case 'e':
    case 'E':
      return withChosen((alert) => {
        if (useView.getState().explaining) setView({ explaining: false });
        else explainAlert(alert.id);
      });
    case 'l':
    case 'L':
      return drawLevel();
    case 's':
    case 'S':
      return withChosen((alert) => openSnoozeMenu(alert.id));
    case 'o':
    case 'O':
      void openFile();
      return true;
    case ' ':
      // A focused button, list or chart keeps its own Space.
      return (
        !(target instanceof HTMLElement && target.matches('button, summary, a')) &&
        commandReplay({ do: 'toggle' })
      );
    case '.':
      return commandReplay({ do: 'step' });
    case 'd':
    case 'D':
      setView({ dockOpen: !useView.getState().dockOpen });
      return true;
    case '?':
      setView({ dialog: 'keys' });
      return true;
    case 'Escape':
      if (useView.getState().explaining) setView({ explaining: false });
      else releaseAlert();
      return true;
    default:
      return false;
  }
}

/** Scrolled areas and the chart use the arrows themselves. */
function ownsKeys(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[data-own-keys], input') !== null;
}

function withChosen(act: (alert: Alert) => void): boolean {
  const alert = chosenAlert();
  if (alert === null) return false;
  act(alert);
  return true;
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
