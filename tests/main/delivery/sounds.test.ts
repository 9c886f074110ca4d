import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ALERT_SOUNDS, USUAL_SOUNDS } from '../../../app/alerts/sounds';
import { SEVERITIES } from '../../../app/detectors/severity';
import { DIRECTIONS } from '../../../app/market/direction';
import { makeSounds } from '../../../build/sounds.mjs';
import { createSoundChannel } from '../../../main/delivery/sound';
import { ManualTime } from '../../support/manualTime';
import { sampleAlert } from '../../support/sampleAlert';

const folder = resolve('renderer/public/sounds');
const all = SEVERITIES.flatMap((severity) =>
  DIRECTIONS.map((direction) => ALERT_SOUNDS[severity][direction]),
);

describe('The sounds', () => {
  it('are the ones the script makes, byte for byte, and small', () => {
    const made = makeSounds();
    expect([...made.keys()].sort()).toEqual(all.map(({ file }) => file).sort());
    for (const [name, bytes] of made) {
      expect(readFileSync(join(folder, name)).equals(bytes)).toBe(true);
      expect(bytes.length).toBeLessThan(30_000);
    }
  });

  it('are as long as the table says, audible and never clipped', () => {
    for (const { file, lengthMs } of all) {
      const wav = readFileSync(join(folder, file));
      const samples = Array.from({ length: (wav.length - 44) / 2 }, (_, index) =>
        wav.readInt16LE(44 + index * 2),
      );
      expect(Math.round((samples.length / wav.readUInt32LE(24)) * 1000)).toBe(lengthMs);
      const peak = Math.max(...samples.map(Math.abs));
      expect(peak).toBeGreaterThan(10_000);
      expect(peak).toBeLessThan(20_000);
      // It begins and ends in silence: no click.
      expect(Math.abs(samples[0] ?? 0)).toBeLessThan(200);
      expect(Math.abs(samples.at(-1) ?? 0)).toBeLessThan(200);
    }
  });

  it('differ by severity and by direction', () => {
    expect(new Set([...makeSounds().values()].map((bytes) => bytes.toString('base64'))).size).toBe(8);
  });
});

describe('The sound channel', () => {
  it('plays the sound of the alert, and says when no window could', async () => {
    const played: string[] = [];
    let window = true;
    let settings = { volume: 80, ...USUAL_SOUNDS };
    const channel = createSoundChannel({
      clock: new ManualTime(),
      settings: () => settings,
      play: ({ file, volume }) => {
        played.push(`${file} ${volume}`);
        return Promise.resolve(window);
      },
    });
    expect(await channel.send(sampleAlert(1, { direction: 'short' }))).toMatchObject({ status: 'delivered' });
    window = false;
    expect(await channel.send(sampleAlert(1, { severity: 'info' }))).toMatchObject({ status: 'permanent' });
    settings = { volume: 25, ...USUAL_SOUNDS, high: { long: 'info-short', short: 'none' } };
    window = true;
    expect(await channel.sendTest()).toMatchObject({ status: 'delivered' });
    expect(played).toEqual(['critical-short.wav 0.8', 'info-long.wav 0.8', 'info-short.wav 0.25']);
  });
});
