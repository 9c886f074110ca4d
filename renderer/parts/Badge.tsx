import type { ComponentProps } from 'react';
import './badge.css';

export interface BadgeProps extends ComponentProps<'span'> {
  /** Quiet: a count that is only told. Strong: one that waits for the trader. Simulated: not the real market. */
  readonly tone: 'quiet' | 'strong' | 'simulated';
}

/** A word or a count on a small ground of its own. */
export function Badge({ tone, ...rest }: BadgeProps) {
  return <span className={`badge badge-${tone}`} {...rest} />;
}
