import { useState } from 'react';
import { readPresets } from '../../actions/readPresets';
import { sayProblem } from '../../actions/sayProblem';
import { command } from '../../api/command';
import { request } from '../../api/request';
import { useText } from '../../i18n/useText';
import { Button } from '../../parts/Button';

/** The report as a file, and the settings as a preset. */
export function SaveRow() {
  const { backtest: text } = useText();
  const [name, setName] = useState('');
  const [saved, setSaved] = useState(false);
  const save = async (as: 'html' | 'json'): Promise<void> => {
    setSaved(false);
    const answer = await request('backtest:save', { as });
    if (!answer.ok) sayProblem('report-failed', answer.text);
    else if (answer.value?.ok === false) sayProblem('report-failed', answer.value.text);
    else setSaved(answer.value !== null);
  };
  const keep = async (): Promise<void> => {
    const problem = await command('backtest:preset', { name });
    setSaved(problem === null);
    if (problem !== null) sayProblem('preset-failed', problem);
    else await readPresets();
  };
  return (
    <>
      <Button small onClick={() => void save('html')}>
        {text.saveHtml}
      </Button>
      <Button small onClick={() => void save('json')}>
        {text.saveJson}
      </Button>
      <input
        className="field"
        aria-label={text.preset}
        placeholder={text.preset}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button small disabled={name === ''} onClick={() => void keep()}>
        {text.savePreset}
      </Button>
      {saved && <span role="status">{text.saved}</span>}
    </>
  );
}
