export interface NumberFieldProps {
  /** For those who do not see where it stands. */
  readonly label: string;
  /** What it is, shown beside it. */
  readonly name: string;
  /** Its key in alertas.yaml. */
  readonly title: string;
  /** What it belongs to is switched off. @defaultValue false */
  readonly isOff?: boolean;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** One number with its name; what is typed counts at once. */
export function NumberField({ label, name, title, isOff = false, value, onChange }: NumberFieldProps) {
  return (
    <label className="backtest-number" title={title} data-off={isOff}>
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
