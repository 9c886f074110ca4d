export interface NumberFieldProps {
  /** For those who do not see where it stands. */
  readonly label: string;
  /** The key, shown beside it. */
  readonly name: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** One number with its key; what is typed counts at once. */
export function NumberField({ label, name, value, onChange }: NumberFieldProps) {
  return (
    <label className="backtest-number">
      <span>{name}</span>
      <input
        className="field"
        type="number"
        step="any"
        required
        aria-label={label}
        value={Number.isNaN(value) ? '' : value}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
    </label>
  );
}
