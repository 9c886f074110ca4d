import type { Alert } from '../../../app/alerts/alert';
import { acknowledgeAlert } from '../../actions/acknowledgeAlert';
import { explainAlert, revealAlert } from '../../actions/chooseAlert';
import { commandReplay } from '../../actions/commandReplay';
import { drawLevel } from '../../actions/drawLevel';
import { saveDiagnostics } from '../../actions/saveDiagnostics';
import { markNext } from '../../actions/markCandle';
import { openFile } from '../../actions/openFile';
import { setPreferences } from '../../actions/setPreferences';
import { setQuiet } from '../../actions/setQuiet';
import { CHART_COMMANDS, type ChartCommand } from './chartCommands';
import { useQuiet } from '../../state/quietStore';
import { openSnoozeMenu } from '../../state/snoozeStore';
import { chosenAlert } from '../../state/useChosenAlert';
import { setView, useView } from '../../state/viewStore';

/** What the trader can have the window do, by its name in the dictionary. */
export interface WindowCommand {
  readonly id:
    | 'acknowledge'
    | 'explain'
    | 'snooze'
    | 'snoozeAll'
    | 'quiet'
    | 'reveal'
    | 'level'
    | 'mark'
    | 'file'
    | 'replay'
    | 'step'
    | 'toggle'
    | 'dock'
    | 'connect'
    | 'keys'
    | 'about'
    | 'diagnostics'
    | 'settings'
    | 'theme'
    | 'language'
    | ChartCommand['id'];
  /** Works wherever the focus is, but not while something is typed; null: only from the palette and a button. */
  readonly key: string | null;
  /** False when there was nothing for it to do. */
  readonly run: () => boolean;
}

/** Every command once; the shortcuts and the palette read this list. */
export const WINDOW_COMMANDS: readonly WindowCommand[] = [
  { id: 'reveal', key: 'Enter', run: () => withChosen(revealAlert) },
  { id: 'acknowledge', key: 'A', run: () => withChosen(acknowledge) },
  { id: 'explain', key: 'E', run: () => withChosen(toggleExplanation) },
  { id: 'snooze', key: 'S', run: () => withChosen(({ id }) => openSnoozeMenu(id)) },
  { id: 'snoozeAll', key: null, run: done(() => openSnoozeMenu(null)) },
  { id: 'quiet', key: null, run: done(() => void setQuiet(!useQuiet.getState().on, null)) },
  { id: 'level', key: 'L', run: () => drawLevel('pointer') },
  { id: 'mark', key: 'M', run: () => markNext() },
  { id: 'file', key: 'O', run: done(() => void openFile()) },
  { id: 'replay', key: null, run: done(() => setView({ dialog: 'replay' })) },
  { id: 'toggle', key: ' ', run: () => commandReplay({ do: 'toggle' }) },
  { id: 'step', key: '.', run: () => commandReplay({ do: 'step' }) },
  ...CHART_COMMANDS,
  { id: 'dock', key: 'D', run: done(() => setView({ dockOpen: !useView.getState().dockOpen })) },
  { id: 'connect', key: null, run: done(() => setView({ dialog: 'connect' })) },
  { id: 'settings', key: null, run: done(() => setView({ dialog: 'settings' })) },
  { id: 'theme', key: null, run: done(switchTheme) },
  { id: 'language', key: null, run: done(switchLanguage) },
  { id: 'keys', key: '?', run: done(() => setView({ dialog: 'keys' })) },
  { id: 'about', key: null, run: done(() => setView({ dialog: 'about' })) },
  { id: 'diagnostics', key: null, run: done(() => void saveDiagnostics()) },
];

function done(act: () => void): () => boolean {
  return () => {
    act();
    return true;
  };
}

function withChosen(act: (alert: Alert) => void): boolean {
  const alert = chosenAlert();
  if (alert === null) return false;
  act(alert);
  return true;
}

function acknowledge({ id, status }: Alert): void {
  if (status === 'open') void acknowledgeAlert(id, null);
}

function toggleExplanation({ id }: Alert): void {
  if (useView.getState().explaining) setView({ explaining: false });
  else explainAlert(id);
}

function switchTheme(): void {
  setPreferences({ theme: useView.getState().theme === 'dark' ? 'light' : 'dark' });
}

function switchLanguage(): void {
  setPreferences({ language: useView.getState().language === 'en' ? 'pt-BR' : 'en' });
}
