import { RadioGroup as Base } from '@base-ui/react/radio-group';
import type { ReactNode } from 'react';

export interface RadioGroupProps<Choice extends string> {
  readonly value: Choice;
  readonly onChange: (choice: Choice) => void;
  readonly className?: string;
  /** What is chosen here, for screen readers; or the id of what says it. */
  readonly name: { readonly text: string } | { readonly id: string };
  /** The radios, and what stands around them. */
  readonly children: ReactNode;
}

/** One of a few, all of them in sight. The arrows choose, Tab leaves. */
export function RadioGroup<Choice extends string>(props: RadioGroupProps<Choice>) {
  const { value, onChange, className, name, children } = props;
  return (
    <Base
      className={className}
      value={value}
      onValueChange={(choice) => onChange(choice)}
      {...('id' in name ? { 'aria-labelledby': name.id } : { 'aria-label': name.text })}
      data-own-keys
    >
      {children}
    </Base>
  );
}
