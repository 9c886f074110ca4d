import type { ComponentProps } from 'react';
import './button.css';

export interface ButtonProps extends ComponentProps<'button'> {
  /** @defaultValue 'plain' */
  readonly look?: 'plain' | 'strong' | 'quiet';
  readonly small?: boolean;
}

export function Button({ look = 'plain', small = false, className = '', ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={`button button-${look} ${small ? 'button-small' : ''} ${className}`}
      {...rest}
    />
  );
}
