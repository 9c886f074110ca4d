import { join } from 'node:path';
import { screen, type BrowserWindow, type Rectangle } from 'electron';
import { z } from 'zod';
import { jsonFile } from './jsonFile';

const placeSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(400),
  height: z.number().int().min(300),
  maximized: z.boolean(),
});
type Place = z.infer<typeof placeSchema>;

const USUAL = { width: 1440, height: 900 };
const SETTLED_MS = 500;

export interface WindowPlace {
  /** Size and place to open at; without a place the system centres the window. */
  readonly bounds: Partial<Rectangle> & { readonly width: number; readonly height: number };
  readonly maximized: boolean;
  /** From now on remembers where the window stands. */
  follow(window: BrowserWindow): void;
}

/** Where the window stood last time, if a screen is still there. */
export function rememberWindowPlace(dataDir: string): WindowPlace {
  const file = jsonFile(join(dataDir, 'window.json'), placeSchema);
  const stored = file.read();
  const known = stored !== null && isOnAScreen(stored) ? stored : null;
  return {
    bounds: known === null ? fitting(USUAL) : pick(known),
    maximized: known?.maximized ?? false,
    follow(window) {
      let timer: NodeJS.Timeout | null = null;
      const save = (): void => {
        if (timer !== null) clearTimeout(timer);
        timer = null;
        if (window.isDestroyed()) return;
        file.write({ ...window.getNormalBounds(), maximized: window.isMaximized() });
      };
      const later = (): void => {
        if (timer !== null) clearTimeout(timer);
        timer = setTimeout(save, SETTLED_MS);
      };
      window.on('resize', later);
      window.on('move', later);
      window.on('close', save);
    },
  };
}

function pick({ x, y, width, height }: Place): Rectangle {
  return { x, y, width, height };
}

function fitting(size: { width: number; height: number }): { width: number; height: number } {
  const { workAreaSize } = screen.getPrimaryDisplay();
  return {
    width: Math.min(size.width, workAreaSize.width),
    height: Math.min(size.height, workAreaSize.height),
  };
}

/** At least a corner that can be grabbed lies on a screen. */
function isOnAScreen(place: Place): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const width =
      Math.min(place.x + place.width, workArea.x + workArea.width) - Math.max(place.x, workArea.x);
    const height =
      Math.min(place.y + place.height, workArea.y + workArea.height) - Math.max(place.y, workArea.y);
    return width >= 100 && height >= 100;
  });
}
