import { useId, useState, type SubmitEvent } from 'react';
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
import { SelectField } from '../../parts/SelectField';
import { useView } from '../../state/viewStore';
import { ChoiceRow } from './ChoiceRow';
import { fieldsOf, wishOf, type LevelFields } from './levelFields';
import { TextRow } from './TextRow';

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
  const problemId = useId();
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
  const described = (field: string) =>
    problem?.field === field ? { 'aria-invalid': true, 'aria-describedby': problemId } : {};

  return (
    <form className="level-form" onSubmit={(event) => void save(event)}>
      <p className="level-intro">
        {symbol} {drawn?.key.timeframe ?? timeframe}. {drawn?.spentAt == null ? words.intro : words.rearms}
      </p>
      <TextRow
        label={words.price}
        isFirst
        value={fields.price}
        onChange={(next) => change({ price: next })}
        input={{ ...described('price'), inputMode: 'decimal' }}
      />
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
        <TextRow
          label={words.hysteresis}
          value={fields.hysteresis}
          onChange={(next) => change({ hysteresis: next })}
          input={{ ...described('hysteresis'), inputMode: 'numeric', title: words.hysteresisHelp }}
        />
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
      <p id={problemId} className="level-problem" role="alert">
        {problem?.text}
      </p>
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
