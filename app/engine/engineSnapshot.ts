import { seriesId } from '../market/series';
import type { EngineSettings } from './engineSettings';
import { ENGINE_VERSION } from './engineVersion';
import { fingerprint } from './fingerprint';
import type { SeriesEngine } from './seriesEngine';

/** `VGA1`, then what wrote the state, a check of the state, the state. All little-endian 32-bit numbers. */
const MAGIC = 0x31414756;
const HEADER = 16;

/** The whole state of a series as bytes. */
export function writeSnapshot(series: SeriesEngine, settings: EngineSettings): Uint8Array {
  const state = series.save();
  const bytes = new Uint8Array(HEADER + state.length);
  const header = new DataView(bytes.buffer);
  header.setUint32(0, MAGIC, true);
  header.setUint32(4, writerOf(series, settings), true);
  header.setUint32(8, state.length, true);
  header.setUint32(12, fingerprint(state), true);
  bytes.set(state, HEADER);
  return bytes;
}

/** Takes a state back; false, and nothing changed, when another engine, series or settings wrote it. */
export function readSnapshot(series: SeriesEngine, settings: EngineSettings, bytes: Uint8Array): boolean {
  const { memory } = series;
  if (bytes.length !== HEADER + memory.bytes.length) return false;
  const header = new DataView(bytes.buffer, bytes.byteOffset, HEADER);
  const state = bytes.subarray(HEADER);
  if (
    header.getUint32(0, true) !== MAGIC ||
    header.getUint32(4, true) !== writerOf(series, settings) ||
    header.getUint32(8, true) !== state.length ||
    header.getUint32(12, true) !== fingerprint(state)
  ) {
    return false;
  }
  memory.bytes.set(state);
  series.resume();
  return true;
}

function writerOf(series: SeriesEngine, settings: EngineSettings): number {
  const writer = JSON.stringify([ENGINE_VERSION, seriesId(series.key), series.instrument, settings]);
  return fingerprint(new TextEncoder().encode(writer));
}
