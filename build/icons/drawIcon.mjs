/**
 * The icon by signed distances, so that every size is as sharp as the largest: a dark tile, a watchful eye, and
 * a candle for its pupil. All lengths are shares of the tile's side; y grows downwards.
 */

/** @typedef {readonly [number, number, number]} Colour red, green, blue, 0 to 255 */

/** @type {Colour} */
const NIGHT_TOP = [28, 38, 58];
/** @type {Colour} */
const NIGHT_BOTTOM = [10, 13, 20];
/** @type {Colour} */
const EYE = [140, 196, 255];
/** @type {Colour} */
const CANDLE_TOP = [64, 217, 172];
/** @type {Colour} */
const CANDLE_BOTTOM = [30, 160, 122];

const TILE_HALF = 0.46;
const TILE_CORNER = 0.215;
/** The lids are arcs of two circles whose centres lie above and below the middle. */
const LID_RADIUS = 0.4;
const LID_OFFSET = 0.205;
const LINE_HALF = 0.0285;
const BODY = { half: { x: 0.062, y: 0.088 }, corner: 0.022 };
const WICK_HALF = { x: 0.0165, y: 0.158 };

/**
 * @param {number} size pixels a side
 * @returns {Uint8Array} RGBA, row by row, straight alpha
 */
export function drawIcon(size) {
  const pixels = new Uint8Array(size * size * 4);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const x = (column + 0.5) / size - 0.5;
      const y = (row + 0.5) / size - 0.5;
      pixels.set(colourAt(x, y, 1 / size), (row * size + column) * 4);
    }
  }
  return pixels;
}

/** @param {number} x @param {number} y @param {number} pixel @returns {[number, number, number, number]} */
function colourAt(x, y, pixel) {
  const cover = (/** @type {number} */ distance) => clamp(0.5 - distance / pixel);
  const tile = cover(roundedBox(x, y, TILE_HALF, TILE_HALF, TILE_CORNER));
  let colour = mix(NIGHT_TOP, NIGHT_BOTTOM, clamp(y / (2 * TILE_HALF) + 0.5));
  // A rim of light along the upper edge.
  const rim = cover(Math.abs(roundedBox(x, y, TILE_HALF - 0.008, TILE_HALF - 0.008, TILE_CORNER)) - 0.006);
  colour = mix(colour, [90, 112, 150], rim * 0.5 * clamp(0.5 - y));
  // Small icons need a stronger line to stay legible.
  const line = Math.max(LINE_HALF, pixel * 0.75);
  colour = mix(colour, EYE, cover(Math.abs(eye(x, y)) - line));
  const green = mix(CANDLE_TOP, CANDLE_BOTTOM, clamp(y / 0.3 + 0.5));
  const wick = roundedBox(x, y, Math.max(WICK_HALF.x, pixel * 0.5), WICK_HALF.y, WICK_HALF.x);
  const body = roundedBox(x, y, BODY.half.x, BODY.half.y, BODY.corner);
  colour = mix(colour, green, cover(Math.min(wick, body)));
  return [...round(colour), Math.round(tile * 255)];
}

/** Distance to the outline of the eye, negative inside: the overlap of two discs. @param {number} x @param {number} y */
function eye(x, y) {
  const upper = Math.hypot(x, y - LID_OFFSET) - LID_RADIUS;
  const lower = Math.hypot(x, y + LID_OFFSET) - LID_RADIUS;
  return Math.max(upper, lower);
}

/**
 * @param {number} x @param {number} y @param {number} halfX @param {number} halfY @param {number} corner
 * @returns {number} distance to the edge, negative inside
 */
function roundedBox(x, y, halfX, halfY, corner) {
  const outX = Math.abs(x) - halfX + corner;
  const outY = Math.abs(y) - halfY + corner;
  return Math.hypot(Math.max(outX, 0), Math.max(outY, 0)) + Math.min(Math.max(outX, outY), 0) - corner;
}

/** @param {Colour} a @param {Colour} b @param {number} share of b @returns {Colour} */
function mix(a, b, share) {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}

/** @param {Colour} colour @returns {[number, number, number]} */
function round([red, green, blue]) {
  return [Math.round(red), Math.round(green), Math.round(blue)];
}

/** @param {number} value */
function clamp(value) {
  return Math.min(1, Math.max(0, value));
}
