import { z } from 'zod';

export const LANGUAGES = ['pt-BR', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** `blue-orange`: for eyes that do not tell red from green. */
export const THEMES = ['dark', 'light', 'blue-orange'] as const;
export type Theme = (typeof THEMES)[number];

/** What the trader chose for the window and what outlives a restart. */
export const preferencesSchema = z.object({ language: z.enum(LANGUAGES), theme: z.enum(THEMES) });
export type Preferences = Readonly<z.infer<typeof preferencesSchema>>;
