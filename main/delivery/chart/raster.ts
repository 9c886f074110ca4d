import { glyphOf, GLYPH_HEIGHT, GLYPH_WIDTH } from './glyphs';

/** A picture of at most 256 colours; what lies outside is cut. */
export class Raster {
  readonly pixels: Uint8Array;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.pixels = new Uint8Array(width * height);
  }

  /** Corners in pixels, `right` and `bottom` exclusive. */
  fill(left: number, top: number, right: number, bottom: number, colour: number): void {
    const from = Math.max(0, Math.round(left));
    const to = Math.min(this.width, Math.round(right));
    const last = Math.min(this.height, Math.round(bottom));
    if (to <= from) return;
    for (let y = Math.max(0, Math.round(top)); y < last; y += 1)
      this.pixels.fill(colour, y * this.width + from, y * this.width + to);
  }

  /** The outline of a rectangle, `thickness` pixels inside its edges. */
  frame(left: number, top: number, right: number, bottom: number, thickness: number, colour: number): void {
    this.fill(left, top, right, top + thickness, colour);
    this.fill(left, bottom - thickness, right, bottom, colour);
    this.fill(left, top, left + thickness, bottom, colour);
    this.fill(right - thickness, top, right, bottom, colour);
  }

  dashes(left: number, right: number, y: number, thickness: number, colour: number): void {
    for (let x = left; x < right; x += 16) this.fill(x, y, Math.min(x + 9, right), y + thickness, colour);
  }

  /** A triangle that points up or down, its tip at (x, y). */
  triangle(x: number, y: number, size: number, up: boolean, colour: number): void {
    for (let row = 0; row < size; row += 1) {
      const top = up ? y + row : y - row;
      this.fill(x - row / 2 - 1, top, x + row / 2 + 1, top + 1, colour);
    }
  }

  text(left: number, top: number, text: string, scale: number, colour: number): void {
    Array.from(text).forEach((character, index) => {
      const x = left + index * (GLYPH_WIDTH + 1) * scale;
      glyphOf(character).forEach((bits, column) => {
        for (let row = 0; row < GLYPH_HEIGHT; row += 1) {
          if (((bits >> row) & 1) === 0) continue;
          const at = x + column * scale;
          this.fill(at, top + row * scale, at + scale, top + (row + 1) * scale, colour);
        }
      });
    });
  }
}

/** Width of a text in pixels. */
export function textWidth(text: string, scale: number): number {
  return Array.from(text).length * (GLYPH_WIDTH + 1) * scale;
}
