import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeIcns, encodeIco } from '../../build/icons/containers.mjs';
import { drawIcon } from '../../build/icons/drawIcon.mjs';
import { encodePng } from '../../build/icons/png.mjs';

const icon = (name: string): Buffer => readFileSync(path.resolve(__dirname, '../../build/icons', name));

describe('the icons', () => {
  it('are transparent at the corners, opaque in the middle, and the same on both sides', () => {
    const size = 64;
    const pixels = drawIcon(size);
    const at = (x: number, y: number) => [...pixels.subarray((y * size + x) * 4, (y * size + x) * 4 + 4)];
    expect(at(0, 0)[3]).toBe(0);
    expect(at(size / 2, size / 2)[3]).toBe(255);
    for (let y = 0; y < size; y++) expect(at(5, y)).toEqual(at(size - 6, y));
  });

  it.each([32, 256, 512, 1024])('exist as a PNG of %i pixels', (size) => {
    const png = icon(`icon-${size}.png`);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  });

  it('lie in the files for Windows and macOS with a picture at every stated place', () => {
    const pictures = [16, 256].map((size) => ({ size, png: encodePng(drawIcon(size), size) }));
    const ico = encodeIco(pictures);
    expect(ico.readUInt16LE(4)).toBe(2);
    for (const [index, { png }] of pictures.entries()) {
      const [length, offset] = [ico.readUInt32LE(6 + 16 * index + 8), ico.readUInt32LE(6 + 16 * index + 12)];
      expect(ico.subarray(offset, offset + length)).toEqual(png);
    }
    const icns = encodeIcns(pictures);
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    expect(icns.subarray(8, 12).toString()).toBe('icp4');
    expect(icon('icon.ico').readUInt16LE(4)).toBe(7);
    expect(icon('icon.icns').subarray(0, 4).toString()).toBe('icns');
  });
});
