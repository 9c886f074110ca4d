import { useId } from 'react';
import { Radio } from '../../parts/Radio';
import { RadioGroup } from '../../parts/RadioGroup';

export interface ChoiceRowProps<Choice extends string> {
  readonly label: string;
  readonly value: Choice;
  readonly names: Readonly<Record<Choice, string>>;
  readonly onChange: (choice: Choice) => void;
}

/** A line of a form in which one of a few is chosen, all of them in sight. */
export function ChoiceRow<Choice extends string>({ label, value, names, onChange }: ChoiceRowProps<Choice>) {
  const id = useId();
  const choices = Object.keys(names) as Choice[];
  return (
    <div className="level-row">
      <span id={id}>{label}</span>
      <RadioGroup className="level-options" name={{ id }} value={value} onChange={onChange}>
        {choices.map((choice) => (
          <label key={choice} data-chosen={choice === value}>
            <Radio value={choice} hidden />
            {names[choice]}
          </label>
        ))}
      </RadioGroup>
    </div>
  );
}
