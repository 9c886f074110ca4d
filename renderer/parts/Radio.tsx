import { Radio as Base } from '@base-ui/react/radio';
import './radio.css';

export interface RadioProps {
  readonly value: string;
  /** For screen readers; without it the label around it says what it chooses. */
  readonly label?: string;
  /** Only its label is seen, which shows by itself whether it is chosen. @defaultValue false */
  readonly hidden?: boolean;
}

/** One choice of a RadioGroup. In a form, Enter sends the form, as everywhere in it. */
export function Radio({ value, label, hidden = false }: RadioProps) {
  return (
    <Base.Root
      className={hidden ? 'hidden-visually' : 'radio'}
      value={value}
      aria-label={label}
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Enter') currentTarget.closest('form')?.requestSubmit();
      }}
    >
      {!hidden && <Base.Indicator className="radio-dot" />}
    </Base.Root>
  );
}
