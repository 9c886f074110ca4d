import { useId } from 'react';

export interface ChoiceRowProps<Choice extends string> {
  readonly label: string;
  readonly value: Choice;
  readonly names: Readonly<Record<Choice, string>>;
  readonly onChange: (choice: Choice) => void;
}

/** A line of a form in which one of a few is chosen, all of them in sight. */
export function ChoiceRow<Choice extends string>({ label, value, names, onChange }: ChoiceRowProps<Choice>) {
  const name = useId();
  const choices = Object.keys(names) as Choice[];
  return (
    <fieldset className="level-row level-choices">
      <legend>{label}</legend>
      <div className="level-options">
        {choices.map((choice) => (
          <label key={choice} data-chosen={choice === value}>
            <input
              type="radio"
              name={name}
              className="hidden-visually"
              checked={choice === value}
              onChange={() => onChange(choice)}
            />
            {names[choice]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
