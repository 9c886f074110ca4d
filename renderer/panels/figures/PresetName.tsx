import { useState } from 'react';
import type { Text } from '../../../app/contract/ipcText';
import { readPresets } from '../../actions/readPresets';
import { sayProblem } from '../../actions/sayProblem';
import { useText } from '../../i18n/useText';
import { Button } from '../../parts/Button';
import { TextField } from '../../parts/TextField';

export interface PresetNameProps {
  /** Keeps the settings under a name; gives what kept it from that, or null. */
  readonly keep: (name: string) => Promise<Text | null>;
  /** Told whether it was kept. */
  readonly onKept: (kept: boolean) => void;
}

/** Settings kept as a preset, under a name of the trader's. */
export function PresetName({ keep, onKept }: PresetNameProps) {
  const { backtest: text } = useText();
  const [name, setName] = useState('');
  const save = async (): Promise<void> => {
    const problem = await keep(name);
    onKept(problem === null);
    if (problem !== null) sayProblem('preset-failed', problem);
    else await readPresets();
  };
  return (
    <>
      <TextField
        aria-label={text.preset}
        placeholder={text.preset}
        maxLength={60}
        value={name}
        onText={setName}
      />
      <Button small disabled={name === ''} onClick={() => void save()}>
        {text.savePreset}
      </Button>
    </>
  );
}
