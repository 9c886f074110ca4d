import type { AlertMark } from './alertIndex';

/** A page's end as text for outside programs; opaque to them. Only an order by ranks has a value to tell. */
export function writeCursor({ candleTime, seq, value }: AlertMark, isRanked: boolean): string {
  return isRanked ? `${candleTime}.${seq}.${value}` : `${candleTime}.${seq}`;
}

/** The place a cursor stands for, or null when it is none of this order. */
export function readCursor(text: string, isRanked: boolean): AlertMark | null {
  const match = (isRanked ? RANKED : BY_TIME).exec(text);
  if (match === null) return null;
  return { candleTime: Number(match[1]), seq: Number(match[2]), value: Number(match[3] ?? 0) };
}

const BY_TIME = /^(\d{1,15})\.(\d{1,9})$/;
const RANKED = /^(\d{1,15})\.(\d{1,9})\.(\d{1,5})$/;
