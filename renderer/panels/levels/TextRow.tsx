import type { ComponentProps } from 'react';
import '../../parts/field.css';

export interface TextRowProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly input: ComponentProps<'input'>;
  /** It has the focus when its dialog opens. @defaultValue false */
  readonly isFirst?: boolean;
}

/** A line of a form in which something is typed. */
export function TextRow({ label, value, onChange, input, isFirst = false }: TextRowProps) {
  return (
    <label className="level-row">
      <span>{label}</span>
      <input
        type="text"
        className="field"
        {...input}
        data-first-focus={isFirst ? '' : undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
