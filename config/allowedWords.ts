import { z } from 'zod';

/** What a text may be, in words, for schemas that no range describes. */
export const allowedWords = z.registry<{ readonly pt: string; readonly en: string }>();
