import { Input } from '@base-ui/react/input';
import type { ComponentProps } from 'react';
import './field.css';

export interface TextAreaProps extends Omit<
  ComponentProps<'textarea'>,
  'value' | 'defaultValue' | 'onChange' | 'ref'
> {
  readonly value: string;
  readonly onText: (text: string) => void;
}

/** Lines typed as they stand in a file. In a Field it has its label and its problem, else it needs an `aria-label`. */
export function TextArea({ className = '', value, onText, ...rest }: TextAreaProps) {
  return (
    <Input
      className={`field field-lines ${className}`}
      value={value}
      onValueChange={(text) => onText(text)}
      render={<textarea spellCheck={false} data-own-keys {...rest} />}
    />
  );
}
