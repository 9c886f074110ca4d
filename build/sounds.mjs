// @ts-check
// Synthesises the sounds of the alerts: `node build/sounds.mjs` writes renderer/public/sounds/*.wav.
// The same script always writes the same bytes; tests/main/delivery/sounds.test.ts compares them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const RATE = 16_000;
const PEAK = 0.5;

/**
 * A sound is a row of notes of a pentatonic scale; long alerts go up, short ones down. How many notes, how fast and
 * how bright they are tells the severity without looking.
 * @type {Record<string, { notes: number[], noteMs: number, tailMs: number, overtones: number[] }>}
 */
const SOUNDS = {
  critical: { notes: [659.26, 880, 1174.66, 1318.51], noteMs: 110, tailMs: 250, overtones: [1, 0.5, 0.25] },
  high: { notes: [587.33, 783.99, 987.77], noteMs: 90, tailMs: 210, overtones: [1, 0.35, 0.12] },
  medium: { notes: [523.25, 698.46], noteMs: 90, tailMs: 180, overtones: [1, 0.2] },
  info: { notes: [523.25, 587.33], noteMs: 60, tailMs: 120, overtones: [1] },
};

/** One struck note: a fast attack, an exponential decay, a few overtones. @param {number} frequency @param {number} t @param {number} ringS @param {number[]} overtones */
function noteAt(frequency, t, ringS, overtones) {
  if (t < 0 || t > ringS) return 0;
  const attack = Math.min(1, t / 0.006);
  const release = Math.min(1, (ringS - t) / 0.02);
  const decay = Math.exp(-t / (ringS * 0.35));
  const wave = overtones.reduce(
    (sum, level, index) => sum + level * Math.sin(2 * Math.PI * frequency * (index + 1) * t),
    0,
  );
  return wave * attack * release * decay;
}

/** @param {{ notes: number[], noteMs: number, tailMs: number, overtones: number[] }} sound @param {boolean} up */
function synthesise({ notes, noteMs, tailMs, overtones }, up) {
  const order = up ? notes : [...notes].reverse();
  const seconds = (noteMs * order.length + tailMs) / 1000;
  const samples = new Float64Array(Math.round(seconds * RATE));
  order.forEach((frequency, index) => {
    const start = (index * noteMs) / 1000;
    const ring = Math.min(seconds - start, (noteMs + tailMs) / 1000);
    for (let at = Math.floor(start * RATE); at < samples.length; at += 1) {
      samples[at] = (samples[at] ?? 0) + noteAt(frequency, at / RATE - start, ring, overtones);
    }
  });
  const loudest = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return samples.map((value) => (value / loudest) * PEAK);
}

/** 16-bit mono PCM in a RIFF file. @param {Float64Array} samples */
function toWav(samples) {
  const file = Buffer.alloc(44 + samples.length * 2);
  file.write('RIFF', 0, 'ascii');
  file.writeUInt32LE(36 + samples.length * 2, 4);
  file.write('WAVEfmt ', 8, 'ascii');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(RATE * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'ascii');
  file.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((value, index) => file.writeInt16LE(Math.round(value * 32_767), 44 + index * 2));
  return file;
}

/** Every file and its bytes. @returns {Map<string, Buffer>} */
export function makeSounds() {
  const files = new Map();
  for (const [severity, sound] of Object.entries(SOUNDS)) {
    files.set(`${severity}-long.wav`, toWav(synthesise(sound, true)));
    files.set(`${severity}-short.wav`, toWav(synthesise(sound, false)));
  }
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../renderer/public/sounds/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of makeSounds()) {
    writeFileSync(join(folder, name), bytes);
    console.log(`${name} ${bytes.length} bytes`);
  }
}
