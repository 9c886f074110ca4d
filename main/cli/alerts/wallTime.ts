import { zoneOffset } from '../../../app/market/zoneOffset';

/** `2022-05-18 14:20 America/Sao_Paulo` for a moment, UTC ms. */
export function wallTime(time: number, zone: string): string {
  const wall = new Date(time + zoneOffset(zone, time)).toISOString();
  return `${wall.slice(0, 10)} ${wall.slice(11, 16)} ${zone}`;
}
