import { useState, type SubmitEvent } from 'react';
import { SEVERITIES } from '../../../app/detectors/severity';
import type { DrawnLevel } from '../../../app/engine/ports/levels';
import type { SeriesSummary } from '../../../app/engine/ports/events';
import { eraseLevel } from '../../actions/eraseLevel';
import { command } from '../../api/command';
import { textIn } from '../../i18n/textIn';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { Button } from '../../parts/Button';
import { DateField } from '../../parts/DateField';
import { Field } from '../../parts/Field';
import { NumberField } from '../../parts/NumberField';
import { SelectField } from '../../parts/SelectField';
import { useView } from '../../state/viewStore';
import { ChoiceRow } from './ChoiceRow';
import { fieldsOf, wishOf, type LevelFields } from './levelFields';

export interface LevelFormProps {
  /** Null for a new one. */
  readonly drawn: DrawnLevel | null;
  readonly price: number;
  readonly series: SeriesSummary;
  readonly onDone: () => void;
}

export function LevelForm({ drawn, price, series, onDone }: LevelFormProps) {
  const text = useText();
  const { level: words } = text;
  const formats = useFormats();
  const language = useView((view) => view.language);
  const { symbol, timeframe, instrument } = series;
  const written = formats.price(price, instrument.digits);
  const [fields, setFields] = useState(() => fieldsOf(drawn?.level ?? null, written));
  const [problem, setProblem] = useState<{ readonly field: string; readonly text: string } | null>(null);
  const change = (changes: Partial<LevelFields>): void => {
    setFields({ ...fields, ...changes });
    setProblem(null);
  };

  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const read = wishOf(fields, language);
    if (!read.ok) {
      setProblem({ field: read.field, text: read.field === 'price' ? words.badPrice : words.badHysteresis });
      return;
    }
    const key = drawn?.key ?? { symbol, timeframe };
    const refusal = await command('level:put', { id: drawn?.level.id ?? null, key, wish: read.wish });
    if (refusal === null) onDone();
    else setProblem({ field: 'all', text: textIn(refusal, language) });
  };
  const problemOf = (field: string): string | null => (problem?.field === field ? problem.text : null);

  return (
    <form className="level-form" onSubmit={(event) => void save(event)}>
      <p className="level-intro">
        {symbol} {drawn?.key.timeframe ?? timeframe}. {drawn?.spentAt == null ? words.intro : words.rearms}
      </p>
      <Field className="level-row" label={words.price} problem={problemOf('price')}>
        <NumberField
          data-first-focus
          value={fields.price}
          step={instrument.tickSize}
          min={instrument.tickSize}
          onText={(next) => change({ price: next })}
        />
      </Field>
      <ChoiceRow
        label={words.direction}
        value={fields.direction}
        names={words.directions}
        onChange={(direction) => change({ direction })}
      />
      <ChoiceRow
        label={words.trigger}
        value={fields.trigger}
        names={words.triggers}
        onChange={(trigger) => change({ trigger })}
      />
      <ChoiceRow
        label={words.repeat}
        value={fields.repeat}
        names={words.repeats}
        onChange={(repeat) => change({ repeat })}
      />
      {fields.repeat === 're-arm' && (
        <Field className="level-row" label={words.hysteresis} problem={problemOf('hysteresis')}>
          <NumberField
            title={words.hysteresisHelp}
            value={fields.hysteresis}
            step={1}
            min={1}
            onText={(next) => change({ hysteresis: next })}
          />
        </Field>
      )}
      <div className="level-row">
        <span aria-hidden>{words.severity}</span>
        <SelectField
          label={words.severity}
          value={fields.severity}
          options={[
            ...(drawn === null ? [{ value: '', text: words.defaultSeverity }] : []),
            ...SEVERITIES.map((severity) => ({ value: severity, text: text.severity[severity] })),
          ]}
          onChange={(value) => change({ severity: SEVERITIES.find((severity) => severity === value) ?? '' })}
        />
      </div>
      <div className="level-row level-expiry">
        <DateField
          label={words.expires}
          day={fields.expiresAt}
          endOfDay
          onChange={(expiresAt) => change({ expiresAt })}
        />
        <span className="level-hint">{words.never}</span>
      </div>
      {problem?.field === 'all' && (
        <p className="level-problem" role="alert">
          {problem.text}
        </p>
      )}
      <div className="level-buttons">
        {drawn !== null && (
          <Button
            look="quiet"
            className="level-erase"
            onClick={() => {
              onDone();
              void eraseLevel(drawn.level.id);
            }}
          >
            {words.erase}
          </Button>
        )}
        <Button onClick={onDone}>{words.cancel}</Button>
        <Button look="strong" type="submit">
          {words.save}
        </Button>
      </div>
    </form>
  );
}
