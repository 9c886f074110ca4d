import { useState } from 'react';
import { readNumber } from '../../i18n/readNumber';
import { writeNumber } from '../../i18n/writeNumber';
import { NumberField } from '../../parts/NumberField';
import { useView } from '../../state/viewStore';

export interface SettingNumberProps {
  /** For those who do not see where it stands. */
  readonly label: string;
  /** What it is, shown beside it. */
  readonly name: string;
  /** Its key in alertas.yaml. */
  readonly title: string;
  /** What it belongs to is switched off. @defaultValue false */
  readonly isOff?: boolean;
  readonly value: number;
  /** Told NaN while what stands there is no number. */
  readonly onChange: (value: number) => void;
}

/** One number with its name; what is typed counts at once. */
export function SettingNumber({ label, name, title, isOff = false, value, onChange }: SettingNumberProps) {
  const language = useView((view) => view.language);
  const [typed, setTyped] = useState<string | null>(null);
  const written = Number.isNaN(value) ? '' : writeNumber(value, language);
  const read = (text: string): number => readNumber(text, language) ?? NaN;
  // What was typed is over once another number stands there: a preset was loaded, say.
  const shown = typed !== null && Object.is(read(typed), value) ? typed : written;
  return (
    <label className="backtest-number" title={title} data-off={isOff}>
      <span>{name}</span>
      <NumberField
        aria-label={label}
        aria-invalid={Number.isNaN(value)}
        step={Number.isInteger(value) ? 1 : 0.1}
        min={0}
        value={shown}
        onText={(text) => {
          setTyped(text);
          onChange(read(text));
        }}
        onBlur={() => setTyped((last) => (Number.isNaN(value) ? last : null))}
      />
    </label>
  );
}
