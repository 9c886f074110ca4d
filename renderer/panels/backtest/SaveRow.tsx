import { useState } from 'react';
import { sayProblem } from '../../actions/sayProblem';
import { command } from '../../api/command';
import { request } from '../../api/request';
import { useText } from '../../i18n/useText';
import { Button } from '../../parts/Button';
import { PresetName } from '../figures/PresetName';

/** The report as a file, and the settings as a preset. */
export function SaveRow() {
  const { backtest: text } = useText();
  const [saved, setSaved] = useState(false);
  const save = async (as: 'html' | 'json'): Promise<void> => {
    setSaved(false);
    const answer = await request('backtest:save', { as });
    if (!answer.ok) sayProblem('report-failed', answer.text);
    else if (answer.value?.ok === false) sayProblem('report-failed', answer.value.text);
    else setSaved(answer.value !== null);
  };
  return (
    <>
      <Button small onClick={() => void save('html')}>
        {text.saveHtml}
      </Button>
      <Button small onClick={() => void save('json')}>
        {text.saveJson}
      </Button>
      <PresetName keep={(name) => command('backtest:preset', { name })} onKept={setSaved} />
      {saved && <span role="status">{text.saved}</span>}
    </>
  );
}
