import type { ComponentProps } from 'react';
import '../../parts/field.css';

export interface TextRowProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly input: ComponentProps<'input'>;
}

/** A line of a form in which something is typed. */
export function TextRow({ label, value, onChange, input }: TextRowProps) {
  return (
    <label className="level-row">
      <span>{label}</span>
      <input
        type="text"
        className="field"
        {...input}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
