import { Check } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ExpertsFolder, InstallAnswer } from '../../../app/contract/ipcTerminals';
import { request } from '../../api/request';
import { textIn } from '../../i18n/textIn';
import { useText } from '../../i18n/useText';
import { Button } from '../../parts/Button';
import { useView } from '../../state/viewStore';

/** The terminals that were found, each with a button that writes the Expert Advisor into it. */
export function InstallExpert() {
  const { install } = useText();
  const language = useView((view) => view.language);
  const [folders, setFolders] = useState<readonly ExpertsFolder[] | null>(null);
  const [said, setSaid] = useState<InstallAnswer | null>(null);
  /** The folder whose file differs and waits for a yes. */
  const [asked, setAsked] = useState<number | null>(null);

  useEffect(() => {
    void request('terminals:list', null).then((answer) => setFolders(answer.ok ? answer.value : []));
  }, []);

  const take = (folder: ExpertsFolder): void =>
    setFolders((known) => [...(known ?? []).filter(({ id }) => id !== folder.id), folder]);
  const write = async (folder: ExpertsFolder, replace: boolean): Promise<void> => {
    const answer = await request('terminals:install', { id: folder.id, replace });
    const value = answer.ok ? answer.value : answer;
    setSaid(value);
    setAsked(!value.ok && folder.state !== 'absent' && !replace ? folder.id : null);
    if (value.ok) take(value.folder);
  };
  const choose = async (): Promise<void> => {
    const answer = await request('terminals:choose', null);
    if (!answer.ok || answer.value === null) return;
    if (answer.value.ok) take(answer.value.folder);
    else setSaid(answer.value);
  };

  return (
    <div className="install">
      {folders?.length === 0 && <p>{install.none}</p>}
      <ul>
        {(folders ?? []).map((folder) => (
          <li key={folder.id} title={folder.path}>
            <strong>{folder.name}</strong>
            <span className="install-state">
              {folder.state === 'same' && <Check size={13} aria-hidden />} {install.states[folder.state]}
            </span>
            {folder.state !== 'same' && (
              <Button
                small
                look={asked === folder.id ? 'strong' : 'plain'}
                onClick={() => void write(folder, asked === folder.id)}
              >
                {asked === folder.id ? install.replace : install.install}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {said !== null && (
        <p role="status" className="install-said">
          {said.ok ? install.done : textIn(said.text, language)}
          {said.ok && said.kept !== null && ` ${install.kept(said.kept)}`}
        </p>
      )}
      <Button small onClick={() => void choose()}>
        {install.choose}
      </Button>
    </div>
  );
}
