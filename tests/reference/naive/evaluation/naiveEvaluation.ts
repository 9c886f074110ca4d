import type { AlertDraft } from '../../../../app/alerts/alert';
import type { Candle } from '../../../../app/market/candle';
import type { Direction } from '../../../../app/market/direction';

/** What the second implementation starts from: candles with their sessions, and the alerts on them. */
export interface NaiveInput {
  readonly candles: readonly Candle[];
  readonly sessions: readonly number[];
  readonly tickSize: number;
  /** Of one contract, in price units. */
  readonly cost: number;
  readonly slippage: number;
}

export interface NaiveEvent {
  readonly a: number;
  readonly b: number;
  readonly direction: Direction;
}

/** m(t) by the sentence of design.md, section 2, with its direction; null where there is none. */
export function naiveMagnitudes({ candles, sessions, tickSize }: NaiveInput): (number | null)[] {
  const close = candles.map((candle) => Math.round(candle.close / tickSize));
  const q = close.map((now, t) => (t >= 2 && sessions[t] === sessions[t - 2] ? now - close[t - 2]! : null));
  return q.map((own, t) => {
    if (own === null) return null;
    const near: number[] = [];
    for (let i = t - 40; i <= t + 40; i++) {
      const value = q[i];
      if (value !== null && value !== undefined && (i < t - 2 || i > t + 2)) near.push(Math.abs(value));
    }
    near.sort((x, y) => x - y);
    const median = (near[Math.floor((near.length - 1) / 2)]! + near[Math.ceil((near.length - 1) / 2)]!) / 2;
    return near.length === 0 || median === 0 ? null : own / (1.4826 * median);
  });
}

/** Where |m| ≥ 4, candles of one sign at most 3 apart form one event. */
export function naiveEvents(m: readonly (number | null)[]): NaiveEvent[] {
  const events: NaiveEvent[] = [];
  for (const [direction, sign] of [
    ['long', 1],
    ['short', -1],
  ] as const) {
    const large = [...m.keys()].filter((t) => (m[t] ?? 0) * sign >= 4);
    let from = 0;
    for (let at = 0; at < large.length; at++) {
      if (at + 1 < large.length && large[at + 1]! - large[at]! <= 3) continue;
      events.push({ a: large[from]!, b: large[at]!, direction });
      from = at + 1;
    }
  }
  return events;
}

export function naiveMatch(
  i: number,
  direction: Direction,
  m: readonly (number | null)[],
  events: readonly NaiveEvent[],
): string {
  if (i < 40 || i >= m.length - 40) return 'excluded';
  const sign = direction === 'long' ? 1 : -1;
  const around = [i - 1, i, i + 1, i + 2].map((t) => (m[t] ?? 0) * sign);
  if (Math.max(...around) < 2) return 'false';
  const inside = events.some((e) => e.direction === direction && i >= e.a - 3 && i <= e.b + 2);
  return inside ? 'captured' : 'neutral';
}

/** How it ended, in R, as the paragraph on outcomes has it; null without a fill or an end. */
export function naiveOutcome(
  draft: AlertDraft,
  i: number,
  { candles, sessions, tickSize, cost, slippage }: NaiveInput,
): { readonly result: string; readonly r: number; readonly ambiguous: boolean } | null {
  const up = draft.direction === 'long';
  const ahead: Candle[] = [];
  for (let t = i + 1; t < candles.length && sessions[t] === sessions[i] && ahead.length < 24; t++)
    ahead.push(candles[t]!);
  const [first] = ahead;
  if (first === undefined) return null;
  const { stop, target } = draft.plan;
  const fill = up ? first.open + slippage * tickSize : first.open - slippage * tickSize;
  const isBeyond = up ? fill <= stop : fill >= stop;
  const risk = Math.abs((isBeyond ? draft.price : fill) - stop);
  const inR = (exit: number): number => ((up ? exit - fill : fill - exit) - cost) / risk;
  for (const [at, candle] of ahead.entries()) {
    const stopped = up ? candle.low <= stop : candle.high >= stop;
    const reached = up ? candle.high >= target : candle.low <= target;
    if (stopped) {
      const jumped = at > 0 && (up ? candle.open < stop : candle.open > stop);
      const exit = jumped ? candle.open : isBeyond ? fill : stop;
      return { result: 'stop', r: inR(exit), ambiguous: reached };
    }
    if (reached) return { result: 'target', r: inR(target), ambiguous: false };
  }
  const isOver = ahead.length === 24 || i + 1 + ahead.length < candles.length;
  return isOver ? { result: 'timeout', r: inR(ahead.at(-1)!.close), ambiguous: false } : null;
}
