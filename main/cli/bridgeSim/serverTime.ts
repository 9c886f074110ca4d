import { zoneOffset } from '../../../app/market/zoneOffset';

/** The wall clock a B3 terminal shows. */
const ZONE = 'America/Sao_Paulo';

/** The server's offset to UTC at a moment, seconds. */
export function serverOffset(utc: number): number {
  return zoneOffset(ZONE, utc) / 1000;
}

/** A moment as a terminal writes it: the server's wall clock as if it were an epoch, seconds. */
export function serverTime(utc: number): number {
  return Math.floor(utc / 1000) + serverOffset(utc);
}
