import { z } from 'zod';

/** A sentence for a person, in both languages. */
export const textSchema = z.object({ pt: z.string(), en: z.string() });

export type Text = Readonly<z.infer<typeof textSchema>>;
