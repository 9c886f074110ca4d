import { loadPreset } from '../../actions/loadPreset';
import { useText } from '../../i18n/useText';
import { Button } from '../../parts/Button';
import { SelectField } from '../../parts/SelectField';
import { useBacktest } from '../../state/backtestStore';
import { readFormSettings } from './readFormSettings';

/** Fills the form: with the settings of now, or with a preset. */
export function FromSettings() {
  const { backtest: text, walk } = useText();
  const { presets, preset } = useBacktest();
  return (
    <>
      <Button small look="quiet" onClick={() => void readFormSettings()}>
        {text.likeNow}
      </Button>
      {presets.length > 0 && (
        <SelectField
          label={walk.loadPreset}
          value={preset ?? ''}
          options={[
            { value: '', text: `${walk.loadPreset}…` },
            ...presets.map(({ file, name }) => ({ value: file, text: name })),
          ]}
          onChange={(file) => void (file === '' ? readFormSettings() : loadPreset(file))}
        />
      )}
    </>
  );
}
