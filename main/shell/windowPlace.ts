import { join } from 'node:path';
import { screen, type BrowserWindow, type Rectangle } from 'electron';
import { z } from 'zod';
import { jsonFile } from './jsonFile';
import { screenSet } from './screenSet';

const placeSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(400),
  height: z.number().int().min(300),
  maximized: z.boolean(),
});
type Place = z.infer<typeof placeSchema>;

/** Of every window by its name, for each set of screens. */
const placesSchema = z.record(z.string(), z.record(z.string(), placeSchema));

const SETTLED_MS = 500;
interface Size {
  readonly width: number;
  readonly height: number;
}

export interface WindowPlace {
  /** Size and place to open at; without a place the system centres the window. */
  readonly bounds: Partial<Rectangle> & Size;
  readonly maximized: boolean;
  /** From now on remembers where the window stands. */
  follow(window: BrowserWindow): void;
}

export interface WindowPlaces {
  /** Where the window of this name stood last time on these screens; without that, its usual size. */
  of(name: string, usual: Size): WindowPlace;
}

/** Where windows stood last time, for each set of screens apart: at the desk, and on the road. */
export function rememberWindowPlaces(dataDir: string): WindowPlaces {
  const file = jsonFile(join(dataDir, 'windows.json'), placesSchema);
  const places = file.read() ?? {};

  function keep(name: string, window: BrowserWindow): void {
    if (window.isDestroyed()) return;
    const screens = screenSet();
    const place = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    places[screens] = { ...places[screens], [name]: place };
    file.write(places);
  }

  return {
    of(name, usual) {
      const stored = places[screenSet()]?.[name];
      const known = stored !== undefined && isOnAScreen(stored) ? stored : null;
      return {
        bounds: known === null ? fitting(usual) : pick(known),
        maximized: known?.maximized ?? false,
        follow(window) {
          let timer: NodeJS.Timeout | null = null;
          const save = (): void => {
            if (timer !== null) clearTimeout(timer);
            timer = null;
            keep(name, window);
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
    },
  };
}

function pick({ x, y, width, height }: Place): Rectangle {
  return { x, y, width, height };
}

function fitting(size: Size): Size {
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
