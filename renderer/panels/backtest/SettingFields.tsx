import type { BacktestRequest } from '../../../app/contract/ipcBacktest';
import { DETECTOR_IDS, type DetectorId } from '../../../app/detectors/detectorId';
import { useText } from '../../i18n/useText';
import { BareSwitch } from '../../parts/BareSwitch';
import { useBacktest } from '../../state/backtestStore';
import { SettingNumber } from './SettingNumber';

type Settings = Pick<BacktestRequest, 'detectors' | 'plan'>;

const SHOWN: readonly DetectorId[] = DETECTOR_IDS.filter((id) => id !== 'price-level');

/** Every detector with its numbers, and the plan; keys as in alertas.yaml. */
export function SettingFields({ settings }: { readonly settings: Settings }) {
  const { backtest: text, pattern } = useText();
  const { detectors, plan } = settings;
  const keys: Readonly<Record<string, string>> = text.keys;
  const setDetector = (id: DetectorId, key: string, value: number | boolean): void => {
    const changed = { ...detectors, [id]: { ...detectors[id], [key]: value } };
    useBacktest.setState({ settings: { ...settings, detectors: changed }, preset: null });
  };
  return (
    <div className="backtest-settings">
      {SHOWN.map((id) => (
        <fieldset key={id}>
          <legend>
            <label>
              <BareSwitch
                label={text.on(pattern[id])}
                on={detectors[id].enabled}
                onChange={(on) => setDetector(id, 'enabled', on)}
              />
              {pattern[id]}
            </label>
          </legend>
          {numbersOf(detectors[id]).map(([key, value]) => (
            <SettingNumber
              key={key}
              label={`${pattern[id]}: ${keys[key] ?? key}`}
              name={keys[key] ?? key}
              title={`detectors.${id}.${key}`}
              isOff={!detectors[id].enabled}
              value={value}
              onChange={(typed) => setDetector(id, key, typed)}
            />
          ))}
        </fieldset>
      ))}
      <fieldset>
        <legend>{text.plan}</legend>
        {numbersOf(plan).map(([key, value]) => (
          <SettingNumber
            key={key}
            label={`${text.plan}: ${keys[key] ?? key}`}
            name={keys[key] ?? key}
            title={`plan.${key}`}
            value={value}
            onChange={(typed) =>
              useBacktest.setState({
                settings: { ...settings, plan: { ...plan, [key]: typed } },
                preset: null,
              })
            }
          />
        ))}
      </fieldset>
    </div>
  );
}

function numbersOf(group: Readonly<Record<string, unknown>>): readonly (readonly [string, number])[] {
  return Object.entries(group).flatMap(([key, value]) =>
    typeof value === 'number' ? [[key, value] as const] : [],
  );
}
