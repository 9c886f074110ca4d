import { useState } from 'react';
import { fileChoicesSchema, type FileChoices, type FilePreview } from '../../../app/contract/ipcFile';
import { TIMEFRAMES } from '../../../app/market/timeframe';
import { useText } from '../../i18n/useText';
import { Field } from '../../parts/Field';
import { SelectField } from '../../parts/SelectField';
import { TextField } from '../../parts/TextField';
import { ZONE_CHOICES } from './choices';

export interface FileFormProps {
  /** Null while nothing is known of the file. */
  readonly found: FilePreview | null;
  readonly choices: FileChoices;
  readonly onChange: (changes: Partial<FileChoices>) => void;
  readonly disabled: boolean;
}

type Chosen = Exclude<keyof FileChoices, 'symbol' | 'columns'>;

/** What a person can say of the file in place of what it seems to say itself. */
export function FileForm({ found, choices, onChange, disabled }: FileFormProps) {
  const { openFile } = useText();
  const [symbol, setSymbol] = useState<string | null>(null);
  const known = found?.found;
  const values: Readonly<Record<Chosen, readonly string[]>> = {
    timeframe: TIMEFRAMES,
    zone: ZONE_CHOICES,
    encoding: ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'],
    delimiter: ['\t', ';', ',', '|'],
    decimal: ['.', ','],
    dateOrder: ['ymd', 'dmy', 'mdy'],
    price: ['last', 'bid', 'ask'],
  };
  const names: Readonly<Record<string, string>> = openFile.values;
  const fields = (Object.keys(values) as Chosen[]).filter(
    (field) => field !== 'price' || found?.kind === 'ticks',
  );
  const choose = (field: Chosen, value: string): void => {
    const parsed = fileChoicesSchema.shape[field].safeParse(value === '' ? null : value);
    if (parsed.success) onChange({ [field]: parsed.data });
  };
  const settle = (): void => {
    if (symbol === null) return;
    const text = symbol.trim();
    onChange({ symbol: text === '' ? null : text });
    setSymbol(null);
  };
  return (
    <fieldset className="file-form" disabled={disabled}>
      <legend className="hidden-visually">{openFile.choices}</legend>
      <Field label={openFile.fields.symbol}>
        <TextField
          value={symbol ?? choices.symbol ?? known?.symbol ?? ''}
          data-set={choices.symbol !== null}
          placeholder="WIN$N"
          onText={setSymbol}
          onBlur={settle}
          onKeyDown={(event) => {
            if (event.key === 'Enter') settle();
          }}
        />
      </Field>
      {fields.map((field) => {
        const now = known?.[field] ?? null;
        const automatic =
          choices[field] === null && now !== null ? openFile.guessed(names[now] ?? now) : openFile.automatic;
        const options = values[field].map((value) => ({ value, text: names[value] ?? value }));
        return (
          <label key={field}>
            <span aria-hidden>{openFile.fields[field]}</span>
            <SelectField
              label={openFile.fields[field]}
              value={choices[field] ?? ''}
              options={[{ value: '', text: automatic }, ...options]}
              onChange={(value) => choose(field, value)}
            />
          </label>
        );
      })}
    </fieldset>
  );
}
