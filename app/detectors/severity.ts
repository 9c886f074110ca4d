/** From the loudest to the quietest. */
export const SEVERITIES = ['critical', 'high', 'medium', 'info'] as const;

export type Severity = (typeof SEVERITIES)[number];

/** The louder of the two. */
export function higherSeverity(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b) ? a : b;
}
