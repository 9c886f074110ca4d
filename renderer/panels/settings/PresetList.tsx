import { useEffect, useState } from 'react';
import type { PresetView } from '../../../app/contract/ipcSettings';
import { readSettings } from '../../actions/readSettings';
import { sayProblem } from '../../actions/sayProblem';
import { command } from '../../api/command';
import { request } from '../../api/request';
import { textIn } from '../../i18n/textIn';
import { useText } from '../../i18n/useText';
import { Button } from '../../parts/Button';
import { useSettings } from '../../state/settingsStore';
import { useView } from '../../state/viewStore';

/** Settings saved under a name, with what each would change. */
export function PresetList() {
  const { settings: words } = useText();
  const language = useView((view) => view.language);
  const view = useSettings((state) => state.view);
  const [presets, setPresets] = useState<readonly PresetView[]>([]);

  useEffect(() => {
    void request('settings:presets', null).then((answer) => {
      if (answer.ok) setPresets(answer.value);
    });
  }, [view]);

  async function use(file: string): Promise<void> {
    const refusal = await command('settings:apply-preset', { file });
    if (refusal !== null) sayProblem('settings-preset', refusal);
    await readSettings();
  }

  return (
    <section className="setting-group" aria-label={words.presets}>
      <h4>{words.presets}</h4>
      {presets.length === 0 && <p className="setting-help">{words.noPresets}</p>}
      <ul>
        {presets.map(({ file, name, source, steps, problem }) => (
          <li key={file} className="preset" data-preset={file}>
            <p className="preset-head">
              <strong>{name}</strong>
              <span className="setting-facts">{source}</span>
              <Button
                small
                disabled={steps.length === 0}
                aria-label={words.applyPresetOf(name)}
                onClick={() => void use(file)}
              >
                {words.applyPreset}
              </Button>
            </p>
            <p className="setting-help">
              {problem !== null
                ? textIn(problem, language)
                : steps.length === 0
                  ? words.presetHolds
                  : steps.map(({ key, from, to }) => `${key} ${from} → ${to}`).join('; ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
