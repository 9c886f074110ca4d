import type { OptionValues } from '../command';
import { readTickSize } from '../readTickSize';
import { readWholeNumber } from '../readWholeNumber';
import { bridgeSimTexts } from './bridgeSimTexts';
import type { Found } from './found';

/** What was asked of `bridge-sim`; null where nothing was said. */
export interface SimCall {
  /** Candles a second; Infinity for `max`. */
  readonly speed: number;
  readonly symbol: string | null;
  /** Midnights on the market's wall clock, as if it were UTC, ms; `to` is the first that is not played any more. */
  readonly from: number | null;
  readonly to: number | null;
  readonly history: number | null;
  readonly host: string | null;
  readonly port: number | null;
  readonly token: string | null;
  /** As the terminal would say it; null leaves it to the symbol and the prices. */
  readonly tickSize: number | null;
}

const DAY_MS = 86_400_000;
const DEFAULT_SPEED = 4;
const MOST_HISTORY = 100_000;

/** Reads the options; every mistake is one sentence. */
export function readSimCall(values: OptionValues): Found<SimCall> {
  const speed = readSpeed(textOf(values, 'speed'));
  if (speed === null) return { ok: false, text: bridgeSimTexts.badSpeed(textOf(values, 'speed') ?? '') };
  const days: Record<'from' | 'to', number | null> = { from: null, to: null };
  for (const option of ['from', 'to'] as const) {
    const text = textOf(values, option);
    if (text === null) continue;
    const wall = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
    if (Number.isNaN(wall)) return { ok: false, text: bridgeSimTexts.badDay(option, text) };
    days[option] = option === 'to' ? wall + DAY_MS : wall;
  }
  const history = readWholeNumber(values, 'history', MOST_HISTORY);
  if (!history.ok) return { ok: false, text: history.problem.text };
  const port = readWholeNumber(values, 'port', 65_535);
  if (!port.ok || port.value === 0) {
    return { ok: false, text: bridgeSimTexts.badPort(textOf(values, 'port') ?? '') };
  }
  const tickSize = readTickSize(values);
  if (!tickSize.ok) return tickSize;
  return {
    ok: true,
    value: {
      speed,
      symbol: textOf(values, 'symbol'),
      ...days,
      history: history.value,
      host: textOf(values, 'host'),
      port: port.value,
      token: textOf(values, 'token'),
      tickSize: tickSize.value,
    },
  };
}

function textOf(values: OptionValues, name: string): string | null {
  const value = values[name];
  return typeof value === 'string' ? value : null;
}

function readSpeed(text: string | null): number | null {
  if (text === null) return DEFAULT_SPEED;
  if (text === 'max' || text === '0') return Infinity;
  const speed = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : NaN;
  return speed >= 0.01 && speed <= 100_000 ? speed : null;
}
