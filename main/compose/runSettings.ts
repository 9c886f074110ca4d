import { createHash } from 'node:crypto';
import type { DeliverySettings } from '../../app/alerts/deliverySettings';
import type { Language } from '../../app/contract/ipcPreferences';
import { DEFAULT_ENGINE_SETTINGS, type EngineSettings } from '../../app/engine/engineSettings';
import type { Result } from '../result';
import { canonicalJson } from '../storage/canonicalJson';

/** Where candles come from when the trader says nothing else. */
export type MarketSource = 'auto' | 'bridge' | 'simulated';

/** The settings of one run, as the parts of the terminal want them. */
export interface RunSettings {
  readonly engine: EngineSettings;
  readonly delivery: DeliverySettings;
  readonly server: {
    readonly host: string;
    readonly port: number;
    readonly allowedOrigins: readonly string[];
  };
  readonly bridge: { readonly host: string; readonly port: number };
  readonly market: {
    readonly source: MarketSource;
    readonly simulation: { readonly seed: number; readonly speed: number };
  };
  readonly language: Language | null;
  /** What anyone with the token of the server may see. */
  readonly publicPart: unknown;
  /** SHA-256 of everything set, in hex. */
  readonly hash: string;
  /** SHA-256 of what decides which alerts there are. */
  readonly engineHash: string;
  /** What must never stand in a log. */
  readonly secretValues: readonly string[];
}

export function loadRunSettings(_path: string, _create: boolean): Result<RunSettings> {
  const on = { enabled: true, minSeverity: 'info' } as const;
  const off = { enabled: false, minSeverity: 'info' } as const;
  const settings: Omit<RunSettings, 'hash' | 'engineHash' | 'secretValues'> = {
    engine: DEFAULT_ENGINE_SETTINGS,
    delivery: {
      desktop: on,
      sound: on,
      email: {
        enabled: false,
        mode: { critical: 'fallback', high: 'fallback', medium: 'off', info: 'off' },
        fallbackAfterMs: 3000,
      },
      webhook: off,
      ntfy: off,
    },
    server: { host: '127.0.0.1', port: 8765, allowedOrigins: [] },
    bridge: { host: '127.0.0.1', port: 8766 },
    market: { source: 'auto', simulation: { seed: 20210823, speed: 1 } },
    language: null,
    publicPart: {},
  };
  const hash = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');
  return {
    ok: true,
    value: { ...settings, hash: hash(settings), engineHash: hash(settings.engine), secretValues: [] },
  };
}
