import type { Severity } from '../detectors/severity';
import type { SoundChoice } from './sounds';

/** `fallback`: only when no interactive delivery was confirmed in time. */
export const EMAIL_MODES = ['always', 'fallback', 'off'] as const;
export type EmailMode = (typeof EMAIL_MODES)[number];

/** A channel that takes every alert at least this loud. */
export interface ChannelSettings {
  readonly enabled: boolean;
  readonly minSeverity: Severity;
}

/** Which alert goes to which channel; how a channel reaches its receiver is the channel's own business. */
export interface DeliverySettings {
  readonly desktop: ChannelSettings;
  readonly sound: ChannelSettings;
  /** Which alert sounds how; one without a sound is told in silence. */
  readonly sounds: SoundChoice;
  /** Keeps desktop and sound still; critical alerts may break it. */
  readonly doNotDisturb: { readonly enabled: boolean; readonly allowCritical: boolean };
  readonly email: {
    readonly enabled: boolean;
    readonly mode: Readonly<Record<Severity, EmailMode>>;
    /** How long an interactive confirmation may take before `fallback` sends, ms; default 3,000. */
    readonly fallbackAfterMs: number;
  };
  readonly webhook: ChannelSettings;
  readonly ntfy: ChannelSettings;
}
