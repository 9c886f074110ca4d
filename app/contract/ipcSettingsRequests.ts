import { z } from 'zod';
import { engineSettingsSchema } from '../engine/engineSettings';
import type { CommandResult } from '../engine/ports/terminal';
import { answerOf } from './ipcFile';
import { seriesKeySchema } from './ipcSeries';
import {
  presetViewSchema,
  SECRET_CHANNELS,
  settingChangesSchema,
  settingsPreviewSchema,
  settingsViewSchema,
} from './ipcSettings';

/** What the settings screen may ask; `done` is the shape of an answer that is done or a sentence. */
export function settingsRequests(done: z.ZodType<CommandResult>) {
  const nothing = z.null();
  const changes = z.object({ changes: settingChangesSchema });
  return {
    'settings:view': { request: nothing, response: settingsViewSchema },
    /** Whether these values could stand; nothing changes. */
    'settings:check': { request: changes, response: done },
    'settings:change': { request: changes, response: done },
    'settings:undo': { request: nothing, response: done },
    'settings:presets': { request: nothing, response: z.array(presetViewSchema) },
    /** The detectors and the plan as they would be with a preset; nothing changes. */
    'settings:preset': {
      request: z.object({ file: z.string().max(255) }),
      response: answerOf(engineSettingsSchema.pick({ detectors: true, plan: true })),
    },
    'settings:apply-preset': { request: z.object({ file: z.string().max(255) }), response: done },
    /** Alerts over the newest sessions with these values; null when a later question came. */
    'settings:preview': {
      request: changes.extend({ key: seriesKeySchema }),
      response: settingsPreviewSchema.nullable(),
    },
    'settings:cancel-preview': { request: nothing, response: nothing },
    /** The secret goes one way only. Null forgets it. */
    'settings:keep-secret': {
      request: z.object({
        channel: z.enum(SECRET_CHANNELS),
        value: z.string().min(1).max(1_000).nullable(),
      }),
      response: done,
    },
  };
}
