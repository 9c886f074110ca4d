import { useId, useState } from 'react';
import type { SecretChannel } from '../../../app/contract/ipcSettings';
import { readSettings } from '../../actions/readSettings';
import { command } from '../../api/command';
import { textIn } from '../../i18n/textIn';
import { useText } from '../../i18n/useText';
import { Button } from '../../parts/Button';
import { TextField } from '../../parts/TextField';
import { useSettings } from '../../state/settingsStore';
import { useView } from '../../state/viewStore';

/** The secret of a channel: it goes to the system's safe, and never comes back to the window. */
export function SecretRow({ channel }: { readonly channel: SecretChannel }) {
  const { settings: words } = useText();
  const language = useView((view) => view.language);
  const view = useSettings((state) => state.view);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  if (view === null) return null;
  const state = view.secrets[channel];
  const { vaultProblem } = view;

  async function keep(value: string | null): Promise<void> {
    const refusal = await command('settings:keep-secret', { channel, value });
    setProblem(refusal === null ? null : textIn(refusal, language));
    if (refusal === null) setTyped('');
    await readSettings();
  }

  return (
    <li className="setting" data-secret={channel}>
      <div className="setting-names">
        <label htmlFor={id}>{words.secret[channel]}</label>
      </div>
      <div className="setting-control">
        <TextField
          id={id}
          type="password"
          autoComplete="off"
          className="setting-field setting-text"
          disabled={vaultProblem !== null}
          value={typed}
          onText={setTyped}
        />
        <Button small disabled={typed === ''} onClick={() => void keep(typed)}>
          {words.keep}
        </Button>
        {state === 'stored' && (
          <Button small look="quiet" onClick={() => void keep(null)}>
            {words.forget}
          </Button>
        )}
        <span className="setting-facts">{words.secretState[state]}</span>
      </div>
      {vaultProblem !== null && <p className="setting-help">{textIn(vaultProblem, language)}</p>}
      <p className="setting-problem" role="status" data-wrong>
        {problem}
      </p>
    </li>
  );
}
