import { Input } from '@base-ui/react/input';
import type { ComponentProps } from 'react';
import './field.css';

export interface TextFieldProps extends Omit<
  ComponentProps<'input'>,
  'value' | 'defaultValue' | 'onChange' | 'ref'
> {
  readonly value: string;
  readonly onText: (text: string) => void;
}

/** Something typed. In a Field it has its label and its problem, else it needs an `aria-label`. */
export function TextField({ className = '', onText, ...rest }: TextFieldProps) {
  return (
    <Input type="text" className={`field ${className}`} onValueChange={(text) => onText(text)} {...rest} />
  );
}
