import { screen } from 'electron';

/** Names the screens that are there now, by place, size and scale. */
export function screenSet(): string {
  return screen
    .getAllDisplays()
    .map(({ bounds: { x, y, width, height }, scaleFactor }) => `${width}x${height}+${x}+${y}@${scaleFactor}`)
    .sort()
    .join(' ');
}
