import type { Text } from '../../problem';
import type { OptionValues } from '../command';
import { readMoment, type MomentIn } from '../readMoment';
import { readTickSize } from '../readTickSize';
import { replayTexts } from './replayTexts';

/** What was asked of `replay`. */
export interface ReplayCall {
  /** Candles a second; Infinity for `max`. */
  readonly speed: number;
  readonly from: MomentIn | null;
  /** The first moment that is not replayed any more. */
  readonly to: MomentIn | null;
  readonly tickSize: number | null;
}

type Read = { readonly ok: true; readonly value: ReplayCall } | { readonly ok: false; readonly text: Text };

/** Reads the options; every mistake is one sentence. */
export function readReplayCall(values: OptionValues): Read {
  const text = (name: string): string | null => {
    const value = values[name];
    return typeof value === 'string' ? value : null;
  };
  const speedText = text('speed') ?? 'max';
  const speed = speedText === 'max' ? Infinity : /^\d+(?:\.\d+)?$/.test(speedText) ? Number(speedText) : NaN;
  if (!(speed >= 0.01)) return { ok: false, text: replayTexts.badSpeed(speedText) };
  const tickSize = readTickSize(values);
  if (!tickSize.ok) return tickSize;
  const moments: Record<'from' | 'to', MomentIn | null> = { from: null, to: null };
  for (const name of ['from', 'to'] as const) {
    const asked = text(name);
    if (asked === null) continue;
    const moment = readMoment(asked, name === 'to');
    if (moment === null) return { ok: false, text: replayTexts.badMoment(name, asked) };
    moments[name] = moment;
  }
  return { ok: true, value: { speed, tickSize: tickSize.value, ...moments } };
}
