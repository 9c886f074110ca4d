/** Why a candidate was not delivered (design.md section 2). */
export const WHY_NOT_REASONS = [
  'cooldown',
  'duplicate',
  'snoozed',
  'muted-schedule',
  'out-of-session',
  'stale-data',
  'historical',
  'below-confidence',
  'disabled',
  'attention-budget',
] as const;

export type WhyNotReason = (typeof WHY_NOT_REASONS)[number];
