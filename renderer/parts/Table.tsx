import type { ComponentProps } from 'react';

export interface TableProps extends ComponentProps<'table'> {
  /** What it shows, for those who do not see where it stands. */
  readonly name?: string;
}

/** A table with its name; each has its own look. */
export function Table({ name, children, ...rest }: TableProps) {
  return (
    <table {...rest}>
      {name !== undefined && <caption className="hidden-visually">{name}</caption>}
      {children}
    </table>
  );
}
