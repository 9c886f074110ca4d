import { wallClockToUtc } from '../../app/market/wallClockToUtc';
import { zoneOffset } from '../../app/market/zoneOffset';

/** The exchange's zone: its history had summer time before 2019. */
const EXCHANGE_ZONE = 'America/Sao_Paulo';
const SNAP_SECONDS = 900;
/** Zones reach from -12 to +14 hours. */
const LARGEST_OFFSET_SECONDS = 14 * 3600;

/** Translates the terminal's times (its server's wall clock written as if it were an epoch) to UTC and back. */
export interface ServerClock {
  /** @param seconds server epoch seconds; gives UTC ms */
  toUtc(seconds: number): number;
  /** @param utc UTC ms; gives server epoch seconds */
  toServer(utc: number): number;
  /** The offset at present, seconds, a multiple of 900. */
  readonly offset: number;
  /** The IANA zone that history follows, or null when it has the present offset throughout. */
  readonly zone: string | null;
}

/**
 * @param offset server clock minus UTC, seconds; terminals measure it up to some seconds wrong
 * @param now the server's wall clock at present, epoch seconds
 * @returns null when no place on earth has that offset
 */
export function createServerClock(offset: number, now: number): ServerClock | null {
  const snapped = Math.round(offset / SNAP_SECONDS) * SNAP_SECONDS;
  if (Math.abs(snapped) > LARGEST_OFFSET_SECONDS) return null;
  const fixed = snapped * 1000;
  const inZone = zoneOffset(EXCHANGE_ZONE, now * 1000 - fixed) === fixed;
  return {
    offset: snapped,
    zone: inZone ? EXCHANGE_ZONE : null,
    toUtc: (seconds) => (inZone ? wallClockToUtc(EXCHANGE_ZONE, seconds * 1000) : seconds * 1000 - fixed),
    toServer: (utc) => (utc + (inZone ? zoneOffset(EXCHANGE_ZONE, utc) : fixed)) / 1000,
  };
}
