import { z } from 'zod';

/** What a key may be, in words. */
export interface AllowedText {
  readonly pt: string;
  readonly en: string;
}

/** What a text may be, in words, for schemas that no range describes. */
export const allowedWords = z.registry<AllowedText>();
