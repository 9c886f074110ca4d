import { FolderOpen, Undo2 } from 'lucide-react';
import type { SettingsView } from '../../../app/contract/ipcSettings';
import { openFolder } from '../../actions/openFolder';
import { undoSetting } from '../../actions/undoSetting';
import { useText } from '../../i18n/useText';
import { Button } from '../../parts/Button';
import { useView } from '../../state/viewStore';

/** What was changed lately, the way back, and where the file is. */
export function SettingsFooter({ view }: { readonly view: SettingsView }) {
  const { settings: words } = useText();
  const language = useView((state) => state.language);
  return (
    <footer className="settings-footer">
      <details className="settings-changes">
        <summary>
          {words.changes} ({view.changes.length})
        </summary>
        {view.changes.length === 0 && <p className="setting-help">{words.noChanges}</p>}
        <ol className="selectable">
          {view.changes.map(({ at, source, steps }, index) => (
            <li key={`${at} ${index}`}>
              <time>{new Date(at).toLocaleTimeString(language)}</time> {words.source[source]}:{' '}
              {steps.map(({ key, from, to }) => `${key} ${from} → ${to}`).join('; ')}
            </li>
          ))}
        </ol>
      </details>
      <span className="settings-file selectable" title={view.file}>
        {view.file}
      </span>
      <Button small look="quiet" onClick={() => void openFolder('data')}>
        <FolderOpen size={13} aria-hidden /> {words.showFolder}
      </Button>
      <Button small disabled={!view.canUndo} onClick={() => void undoSetting()}>
        <Undo2 size={13} aria-hidden /> {words.undo}
      </Button>
    </footer>
  );
}
