import './field.css';

export interface SelectOption {
  /** Empty: no filter. */
  readonly value: string;
  readonly text: string;
}

export interface SelectFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly SelectOption[];
  readonly onChange: (value: string) => void;
}

/** A drop-down whose label only screen readers and the tooltip say: its options speak for themselves. */
export function SelectField({ label, value, options, onChange }: SelectFieldProps) {
  return (
    <select
      className="field field-select"
      aria-label={label}
      title={label}
      value={value}
      data-set={value !== ''}
      onChange={(event) => onChange(event.target.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  );
}
