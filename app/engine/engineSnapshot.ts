import { seriesId } from '../market/series';
import type { EngineSettings } from './engineSettings';
import { ENGINE_VERSION } from './engineVersion';
import { fingerprint } from './fingerprint';
import type { SeriesEngine } from './seriesEngine';

/** `VGA2`, who wrote it, length and check of what follows: the state, then the price levels as text. */
const MAGIC = 0x32414756;
const HEADER = 16;

/** The whole state of a series as bytes; numbers are little-endian. */
export function writeSnapshot(series: SeriesEngine, settings: EngineSettings): Uint8Array {
  const state = series.save();
  const levels = new TextEncoder().encode(series.levels.save());
  const bytes = new Uint8Array(HEADER + state.length + levels.length);
  bytes.set(state, HEADER);
  bytes.set(levels, HEADER + state.length);
  const header = new DataView(bytes.buffer);
  header.setUint32(0, MAGIC, true);
  header.setUint32(4, writerOf(series, settings), true);
  header.setUint32(8, state.length, true);
  header.setUint32(12, fingerprint(bytes.subarray(HEADER)), true);
  return bytes;
}

/** Takes a state back; false, and nothing changed, when another engine, series or settings wrote it. */
export function readSnapshot(series: SeriesEngine, settings: EngineSettings, bytes: Uint8Array): boolean {
  const { memory } = series;
  const { length } = memory.bytes;
  if (bytes.length < HEADER + length) return false;
  const header = new DataView(bytes.buffer, bytes.byteOffset, HEADER);
  if (
    header.getUint32(0, true) !== MAGIC ||
    header.getUint32(4, true) !== writerOf(series, settings) ||
    header.getUint32(8, true) !== length ||
    header.getUint32(12, true) !== fingerprint(bytes.subarray(HEADER)) ||
    !series.levels.load(new TextDecoder().decode(bytes.subarray(HEADER + length)))
  ) {
    return false;
  }
  memory.bytes.set(bytes.subarray(HEADER, HEADER + length));
  series.resume();
  return true;
}

function writerOf(series: SeriesEngine, settings: EngineSettings): number {
  const writer = JSON.stringify([ENGINE_VERSION, seriesId(series.key), series.instrument, settings]);
  return fingerprint(new TextEncoder().encode(writer));
}
