import { z } from 'zod';
import { engineSettingsSchema } from '../app/engine/engineSettings';
import { evaluationSettingsSchema } from '../app/evaluation/evaluationSettings';
import {
  allowedOriginsSchema,
  emailSettingsSchema,
  ntfySettingsSchema,
  webhookSettingsSchema,
} from './channelSettings';
import { calendarSettingsSchema } from './calendarSettings';
import { doNotDisturbSettingsSchema, soundSettingsSchema, windowSettingsSchema } from './desktopSettings';
import { instrumentSettingsSchema } from './instrumentSettings';
import { isLoopback } from './isLoopback';
import { auditSettingsSchema, backupSettingsSchema, watchSettingsSchema } from './keepingSettings';
import { longerTimeframesSchema } from './longerTimeframes';
import { updateSettingsSchema } from './updateSettings';
import { attentionSettingsSchema, silenceSettingsSchema } from './silenceSettings';

/** Only this computer may talk to Vigia: it asks for a token, but not every program on a network deserves a try. */
const host = z.string().refine(isLoopback).default('127.0.0.1');

const portDefaulting = (port: number) => z.int().min(0).max(65_535).default(port);

/** Everything that `alertas.yaml` can say, with limits and defaults. */
export const settingsSchema = z.strictObject({
  /** Of sentences, notifications and the window. */
  language: z.enum(['auto', 'pt-BR', 'en']).default('auto'),
  window: windowSettingsSchema.prefault({}),
  market: z
    .strictObject({
      source: z.enum(['auto', 'simulated', 'bridge']).default('auto'),
      /** Closed candles a second. */
      simulatedSpeed: z.number().min(0.1).max(100).default(0.5),
      /** Joined from M1 or M5, each with detectors and alerts of its own. */
      longerTimeframes: longerTimeframesSchema.default([]),
    })
    .prefault({}),
  /** What the trader knows of symbols and Vigia does not. */
  instruments: instrumentSettingsSchema.default([]),
  /** Trading hours that the trader describes. */
  calendars: calendarSettingsSchema.default([]),
  bridge: z.strictObject({ host, port: portDefaulting(8766) }).prefault({}),
  server: z
    .strictObject({ host, port: portDefaulting(8765), allowedOrigins: allowedOriginsSchema.default([]) })
    .prefault({}),
  notifications: z
    .strictObject({ desktop: z.boolean().default(true), sound: z.boolean().default(true) })
    .prefault({}),
  sounds: soundSettingsSchema.prefault({}),
  doNotDisturb: doNotDisturbSettingsSchema.prefault({}),
  email: emailSettingsSchema.prefault({}),
  webhook: webhookSettingsSchema.prefault({}),
  ntfy: ntfySettingsSchema.prefault({}),
  audit: auditSettingsSchema.prefault({}),
  backup: backupSettingsSchema.prefault({}),
  watch: watchSettingsSchema.prefault({}),
  updates: updateSettingsSchema.prefault({}),
  silence: silenceSettingsSchema.prefault({}),
  attention: attentionSettingsSchema.prefault({}),
  ...engineSettingsSchema.shape,
  /** What following an alert costs, live and in a backtest. */
  evaluation: evaluationSettingsSchema.prefault({}),
});

export type Settings = z.infer<typeof settingsSchema>;
