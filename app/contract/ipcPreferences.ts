import { z } from 'zod';

export const LANGUAGES = ['pt-BR', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const THEMES = ['dark', 'light'] as const;
export type Theme = (typeof THEMES)[number];

/** What the trader chose for the window and what outlives a restart. */
export const preferencesSchema = z.object({ language: z.enum(LANGUAGES), theme: z.enum(THEMES) });
export type Preferences = Readonly<z.infer<typeof preferencesSchema>>;
