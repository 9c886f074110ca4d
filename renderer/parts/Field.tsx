import { Field as Base } from '@base-ui/react/field';
import type { ReactNode } from 'react';
import './formField.css';

export interface FieldProps {
  readonly label: string;
  /** What is wrong with what stands in it, said aloud as well; null when nothing is. */
  readonly problem?: string | null;
  readonly className?: string;
  /** One control; label and problem are told of it to screen readers. */
  readonly children: ReactNode;
}

/** A control of a form with its name, and what is wrong with it where it is. */
export function Field({ label, problem = null, className = '', children }: FieldProps) {
  return (
    <Base.Root className={`form-field ${className}`} invalid={problem !== null}>
      <Base.Label className="form-label">{label}</Base.Label>
      {children}
      <Base.Error className="form-problem" match={problem !== null} role="alert">
        {problem}
      </Base.Error>
    </Base.Root>
  );
}
