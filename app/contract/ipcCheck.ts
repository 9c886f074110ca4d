import { z } from 'zod';

const count = z.int().nonnegative();
const time = z.number().int();

export const DIFFERENCE_CAUSES = [
  'unexplained',
  'engine-version',
  'history-filled',
  'record-archived',
  'unrecorded',
  'timeframe-order',
] as const;

/** A day of a symbol run once more through the engine, alert for alert beside what was said; times in UTC ms. */
export const checkedDaySchema = z.object({
  symbol: z.string(),
  /** When it was checked. */
  at: time,
  /** Where the session day begins and ends, and the zone its date is told in. */
  start: time,
  end: time,
  zone: z.string(),
  candles: count,
  said: count,
  reproduced: count,
  /** All of them are counted, the first hundred listed. */
  differing: count,
  /** Of these, how many nothing explains. */
  unexplained: count,
  differences: z.array(
    z.object({
      kind: z.enum(['missing', 'unsaid', 'different']),
      key: z.string(),
      candleTime: time,
      fields: z.array(z.string()),
      cause: z.enum(DIFFERENCE_CAUSES),
    }),
  ),
});
export type CheckedDayJson = Readonly<z.infer<typeof checkedDaySchema>>;
