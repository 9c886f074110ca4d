import { Select } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import './field.css';
import './select.css';

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
  /** In place of the usual look of a field. */
  readonly className?: string;
}

/**
 * A drop-down whose label only screen readers and the tooltip say: its options speak for themselves. Typing finds
 * an option, arrows move, Enter chooses.
 */
export function SelectField({ label, value, options, onChange, className }: SelectFieldProps) {
  const chosen = options.find((option) => option.value === value);
  return (
    <Select.Root
      value={value}
      // The value is null only for a select that can be emptied; this one cannot.
      onValueChange={(next: string | null) => onChange(next ?? '')}
      modal={false}
    >
      <Select.Trigger
        className={className ?? 'field field-select'}
        aria-label={label}
        title={label}
        data-set={value !== ''}
      >
        <Select.Value className="select-value">{chosen?.text ?? value}</Select.Value>
        <Select.Icon className="select-icon">
          <ChevronDown size={12} aria-hidden />
        </Select.Icon>
      </Select.Trigger>
      <Select.Portal>
        <Select.Positioner className="select-layer" sideOffset={4} alignItemWithTrigger={false}>
          <Select.Popup className="select-popup" data-own-keys>
            <Select.List className="select-list" aria-label={label}>
              {options.map((option) => (
                <Select.Item
                  key={option.value}
                  value={option.value}
                  className="select-option"
                  data-value={option.value}
                >
                  <Select.ItemText>{option.text}</Select.ItemText>
                  <Select.ItemIndicator className="select-mark">
                    <Check size={12} aria-hidden />
                  </Select.ItemIndicator>
                </Select.Item>
              ))}
            </Select.List>
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  );
}
