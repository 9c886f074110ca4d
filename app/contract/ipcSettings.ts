import { z } from 'zod';
import { textSchema } from './ipcText';

/** What a key of `alertas.yaml` holds; a list of groups is the YAML text of it. */
export const settingValueSchema = z.union([
  z.boolean(),
  z.number(),
  z.string().max(20_000),
  z.array(z.string().max(500)).max(200),
]);
export type SettingValue = z.infer<typeof settingValueSchema>;

export const SETTING_KINDS = ['switch', 'number', 'choice', 'text', 'names', 'yaml'] as const;
/** `names`: a list of short texts; `yaml`: a list of groups, written as YAML. */
export type SettingKind = (typeof SETTING_KINDS)[number];

export const SETTING_SECTIONS = [
  'general',
  'market',
  'detectors',
  'plan',
  'alerts',
  'sounds',
  'notifications',
  'email',
  'webhook',
  'ntfy',
  'mt5',
  'server',
  'evaluation',
  'keeping',
] as const;
export type SettingSection = (typeof SETTING_SECTIONS)[number];

/** When a change of a key is felt. */
export const SETTING_EFFECTS = ['now', 'next-series'] as const;

/** One key of `alertas.yaml` as the settings screen shows it. */
export const settingDescriptionSchema = z.object({
  /** `detectors.engulfing.minBody`. */
  key: z.string(),
  section: z.enum(SETTING_SECTIONS),
  /** The group it stands in, where a section has several. */
  group: textSchema.nullable(),
  label: textSchema,
  help: textSchema,
  unit: textSchema.nullable(),
  kind: z.enum(SETTING_KINDS),
  /** Of a choice, or the names that a list may hold; none when any will do. */
  options: z.array(z.string()),
  min: z.number().nullable(),
  max: z.number().nullable(),
  whole: z.boolean(),
  initial: settingValueSchema,
  effect: z.enum(SETTING_EFFECTS),
});
export type SettingDescription = Readonly<z.infer<typeof settingDescriptionSchema>>;

/** One value that became another, as people read it. */
export const settingStepSchema = z.object({ key: z.string(), from: z.string(), to: z.string() });
export type SettingStep = Readonly<z.infer<typeof settingStepSchema>>;

export const SETTING_SOURCES = ['window', 'file', 'preset', 'undo'] as const;

/** Channels with a secret of their own. */
export const SECRET_CHANNELS = ['email', 'webhook', 'ntfy'] as const;
export type SecretChannel = (typeof SECRET_CHANNELS)[number];

/** Where a secret is, never what it is. */
export const secretStateSchema = z.enum(['none', 'environment', 'stored']);
export type SecretState = z.infer<typeof secretStateSchema>;

export const settingsViewSchema = z.object({
  file: z.string(),
  settings: z.array(settingDescriptionSchema.extend({ value: settingValueSchema })),
  /** Why what the file says now does not hold; null when it does. */
  problem: textSchema.nullable(),
  /** The newest first. */
  changes: z.array(
    z.object({ at: z.number(), source: z.enum(SETTING_SOURCES), steps: z.array(settingStepSchema) }),
  ),
  canUndo: z.boolean(),
  secrets: z.object({ email: secretStateSchema, webhook: secretStateSchema, ntfy: secretStateSchema }),
  /** Why secrets cannot be kept on this computer; null when they can. */
  vaultProblem: textSchema.nullable(),
});
export type SettingsView = Readonly<z.infer<typeof settingsViewSchema>>;

export const settingChangesSchema = z
  .array(z.object({ key: z.string().max(200), value: settingValueSchema }))
  .max(200);
export type AskedChanges = Readonly<z.infer<typeof settingChangesSchema>>;

export const presetViewSchema = z.object({
  file: z.string(),
  name: z.string(),
  createdAt: z.string(),
  source: z.string(),
  /** What it would change; nothing when it holds already. */
  steps: z.array(settingStepSchema),
  /** Why it cannot be taken; null when it can. */
  problem: textSchema.nullable(),
});
export type PresetView = Readonly<z.infer<typeof presetViewSchema>>;

/** Alerts over the newest stored sessions of a series, with the settings that hold and with changed ones. */
export const settingsPreviewSchema = z.object({
  sessions: z.number().int(),
  before: z.number().int(),
  after: z.number().int(),
});
export type SettingsPreview = Readonly<z.infer<typeof settingsPreviewSchema>>;
