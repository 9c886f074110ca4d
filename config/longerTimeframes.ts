import { z } from 'zod';
import { allowedWords } from './allowedWords';

/** What M1 and M5 candles can be joined to. */
const LONGER_TIMEFRAMES = ['M10', 'M15', 'M30', 'H1', 'H2', 'H4', 'D1'] as const;

/** Timeframes that Vigia makes itself, besides those that the bridge brings. */
export const longerTimeframesSchema = z
  .array(z.enum(LONGER_TIMEFRAMES))
  .max(LONGER_TIMEFRAMES.length)
  .refine((list) => new Set(list).size === list.length)
  .register(allowedWords, {
    pt: 'uma lista, sem repetir, como [M15, H1], de M10, M15, M30, H1, H2, H4 e D1',
    en: 'a list, each once, such as [M15, H1], of M10, M15, M30, H1, H2, H4 and D1',
  });
