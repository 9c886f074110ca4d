import type { AlertPlace } from './alertIndex';

/** A page's end as text for outside programs; opaque to them. */
export function writeCursor({ candleTime, seq }: AlertPlace): string {
  return `${candleTime}.${seq}`;
}

/** The place a cursor stands for, or null when it is not one of ours. */
export function readCursor(text: string): AlertPlace | null {
  const match = /^(\d{1,15})\.(\d{1,9})$/.exec(text);
  return match === null ? null : { candleTime: Number(match[1]), seq: Number(match[2]) };
}
