import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { DeliverySettings } from '../../app/alerts/deliverySettings';
import type { SilenceSettings } from '../../app/alerts/silence/silenceSettings';
import type { Language } from '../../app/contract/ipcPreferences';
import { engineSettingsSchema, type EngineSettings } from '../../app/engine/engineSettings';
import { createInstrumentBook, type InstrumentBook } from '../../app/market/instrumentBook';
import { ownInstruments } from '../../config/ownInstruments';
import { parseSettings } from '../../config/parseSettings';
import type { SettingsProblem } from '../../config/settingsProblem';
import { settingsSchema, type Settings } from '../../config/settingsSchema';
import { fileProblem } from '../fileProblem';
import type { Problem } from '../problem';
import type { Result } from '../result';
import { canonicalJson } from '../storage/canonicalJson';
import { deliverySettingsOf } from './deliverySettingsOf';
import { publicPartOf } from './publicPartOf';
import { silenceSettingsOf } from './silenceSettingsOf';

/** Where candles come from when the trader says nothing else. */
export type MarketSource = Settings['market']['source'];

/** An address of ours that listens. */
interface Address {
  readonly host: string;
  readonly port: number;
}

/** The settings of one run, as the parts of the terminal want them. */
export interface RunSettings {
  readonly engine: EngineSettings;
  readonly delivery: DeliverySettings;
  readonly silence: SilenceSettings;
  readonly server: Address & { readonly allowedOrigins: readonly string[] };
  readonly bridge: Address;
  readonly market: Settings['market'];
  /** What is known of symbols, the trader's own first. */
  readonly instruments: InstrumentBook;
  readonly language: Language | null;
  /** Everything as it stands in the file. */
  readonly all: Settings;
  /** What anyone with the token of the server may see. */
  readonly publicPart: Settings;
  /** SHA-256 of everything set, in hex. */
  readonly hash: string;
  /** SHA-256 of what decides which alerts there are. */
  readonly engineHash: string;
}

/** Reads `alertas.yaml` at `path`. */
export function readRunSettings(path: string): Result<RunSettings> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return { ok: false, problem: fileProblem(error, path) };
  }
  const parsed = parseSettings(text);
  if (parsed.ok) return { ok: true, value: runSettingsOf(parsed.settings) };
  return { ok: false, problem: settingsProblem(path, parsed.problems) };
}

/** What holds when nobody has written anything. */
export function defaultRunSettings(): RunSettings {
  return runSettingsOf(settingsSchema.parse({}));
}

/** The settings as the parts of the terminal want them. */
export function runSettingsOf(settings: Settings): RunSettings {
  const { language, market, bridge, server } = settings;
  const { indicators, detectors, plan, admission, gapTolerance } = settings;
  const engine = engineSettingsSchema.parse({ indicators, detectors, plan, admission, gapTolerance });
  return {
    engine,
    delivery: deliverySettingsOf(settings),
    silence: silenceSettingsOf(settings),
    server,
    bridge,
    market,
    instruments: createInstrumentBook(ownInstruments(settings)),
    language: language === 'auto' ? null : language,
    all: settings,
    publicPart: publicPartOf(settings),
    hash: hashOf(settings),
    engineHash: hashOf(engine),
  };
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

function settingsProblem(path: string, problems: readonly SettingsProblem[]): Problem {
  const [first] = problems;
  const more = problems.length - 1;
  return {
    code: 'settings',
    text: {
      pt: `${path}: ${first?.text.pt ?? ''}${more > 0 ? ` (e mais ${more}; veja vigia doctor)` : ''}`,
      en: `${path}: ${first?.text.en ?? ''}${more > 0 ? ` (and ${more} more; see vigia doctor)` : ''}`,
    },
  };
}
