import { readNumber } from '../i18n/readNumber';
import { useView } from '../state/viewStore';
import { TextField, type TextFieldProps } from './TextField';
import { stepNumber } from './stepNumber';

export interface NumberFieldProps extends Omit<
  TextFieldProps,
  'step' | 'min' | 'max' | 'type' | 'inputMode'
> {
  /** What an arrow adds or takes; ten times as much with Shift. */
  readonly step: number;
  readonly min?: number;
  readonly max?: number;
}

/**
 * A number as the trader's language writes it; arrows step it. What is typed stays text until somebody reads it with
 * `readNumber`: the base's own number field drops the separators of another language, and makes 45 of 4.5.
 */
export function NumberField({ step, min, max, onKeyDown, ...rest }: NumberFieldProps) {
  const language = useView((view) => view.language);
  const { value, onText } = rest;
  return (
    <TextField
      {...rest}
      inputMode="decimal"
      spellCheck={false}
      onKeyDown={(event) => {
        onKeyDown?.(event);
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        const read = readNumber(value, language);
        if (read === null) return;
        event.preventDefault();
        const by = (event.shiftKey ? 10 : 1) * (event.key === 'ArrowUp' ? step : -step);
        onText(stepNumber(read, by, { min, max }, language));
      }}
    />
  );
}
