import type { TrayState } from './trayState';

/** Red, green, blue. */
type Colour = readonly [number, number, number];

/** The dot in the state's colour, as the window's tokens name them. */
const DOTS: Readonly<Record<TrayState, Colour>> = {
  live: [0x2f, 0xbf, 0x94],
  delayed: [0xe6, 0xc8, 0x4f],
  offline: [0xff, 0x5d, 0x73],
  simulated: [0xc7, 0x9b, 0xff],
  silenced: [0x85, 0x92, 0xa8],
};
const BADGE: Colour = [0xff, 0x3b, 0x30];
const RIM: Colour = [0x0b, 0x0e, 0x14];

/**
 * The program's icon (`size` x `size`, BGRA as Electron keeps it) with the state's dot at its lower right and, with
 * alerts that nobody has looked at, a badge at its upper right. Silence is a ring: never told by colour alone.
 */
export function paintTrayIcon(icon: Uint8Array, size: number, state: TrayState, unread: boolean): Uint8Array {
  const painted = Uint8Array.from(icon);
  const radius = size * 0.2;
  const at = size - radius - 1;
  disc(painted, size, at, at, radius + 1.5, RIM);
  disc(painted, size, at, at, radius, DOTS[state]);
  if (state === 'silenced' || state === 'offline') disc(painted, size, at, at, radius * 0.45, RIM);
  if (unread) {
    disc(painted, size, at, radius + 1, radius + 1.5, RIM);
    disc(painted, size, at, radius + 1, radius, BADGE);
  }
  return painted;
}

function disc(
  pixels: Uint8Array,
  size: number,
  x: number,
  y: number,
  radius: number,
  [red, green, blue]: Colour,
): void {
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (Math.hypot(column - x, row - y) > radius) continue;
      pixels.set([blue, green, red, 255], (row * size + column) * 4);
    }
  }
}
