/** A mistake that somebody could make in the expert; the suite has to notice each one. */
export interface ExpertFault {
  /** What is wrong, in words. */
  readonly name: string;
  /** Text of the expert, which occurs once; an expression, or whole statements. */
  readonly find: string;
  readonly replace: string;
  readonly kind: 'expression' | 'statements';
  /** The beginning of the scenario that notices it. */
  readonly caughtBy: string;
}

export function expression(name: string, find: string, replace: string, caughtBy: string): ExpertFault {
  return { name, find, replace, caughtBy, kind: 'expression' };
}

export function statements(name: string, find: string, replace: string, caughtBy: string): ExpertFault {
  return { name, find, replace, caughtBy, kind: 'statements' };
}
