import { BrowserWindow } from 'electron';
import type { Preferences } from '../../app/contract/ipcPreferences';
import type { SeriesKey } from '../../app/market/series';
import { seriesId } from '../../app/market/series';
import { APP_ORIGIN } from './appProtocol';
import { focusWindow } from './singleInstance';
import { windowLook } from './windowLook';
import type { WindowPlaces } from './windowPlace';

const USUAL = { width: 960, height: 620 };

export interface ChartWindowsParts {
  readonly places: WindowPlaces;
  readonly preferences: { readonly current: Preferences };
  readonly devUrl: URL | null;
  /** A window was made; it is about to load its page. */
  readonly opened: (window: BrowserWindow) => void;
}

export interface ChartWindows {
  /** A window of its own for the chart of a series; one that is open already comes to the front. */
  open(key: SeriesKey): void;
  all(): readonly BrowserWindow[];
}

/** The charts beside the main window, each in a window of its own behind the same walls. */
export function createChartWindows({ places, preferences, devUrl, opened }: ChartWindowsParts): ChartWindows {
  const windows = new Map<string, BrowserWindow>();

  function make(id: string): BrowserWindow {
    const place = places.of(`chart ${id}`, USUAL);
    const window = new BrowserWindow({
      ...windowLook(preferences.current.theme, devUrl),
      ...place.bounds,
      minWidth: 480,
      minHeight: 320,
    });
    if (place.maximized) window.maximize();
    place.follow(window);
    window.once('ready-to-show', () => window.show());
    window.once('closed', () => windows.delete(id));
    opened(window);
    const page = `${devUrl?.href ?? `${APP_ORIGIN}/index.html`}?chart=${encodeURIComponent(id)}`;
    void window.loadURL(page).catch(() => {
      // As with the main window, a page that did not load shows as an empty window or as a crash.
    });
    return window;
  }

  return {
    open(key) {
      const id = seriesId(key);
      const known = windows.get(id);
      if (known === undefined) windows.set(id, make(id));
      else focusWindow(known);
    },
    all: () => [...windows.values()],
  };
}
