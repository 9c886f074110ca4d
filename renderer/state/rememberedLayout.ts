import { z } from 'zod';
import { panesSchema } from './panesSchema';
import { DOCK_TABS, setView, useView, type View } from './viewStore';

const layoutSchema = z.object({
  shownSeries: z.string().nullable(),
  dockOpen: z.boolean(),
  dockTab: z.enum(DOCK_TABS),
  dockHeight: z.number().min(120).max(900),
  bannerDismissed: z.boolean(),
  panes: panesSchema.default(() => useView.getState().panes),
});
type Layout = z.infer<typeof layoutSchema>;

/**
 * Takes up the layout that was left on these screens and keeps it from now on; a damaged one is forgotten. `screens`
 * names the screens that are there.
 */
export function rememberLayout(screens: string): void {
  const key = `vigia.layout ${screens}`;
  const stored = read(key);
  if (stored !== null) setView(stored);
  useView.subscribe((view, before) => {
    const layout = layoutOf(view);
    if (JSON.stringify(layout) !== JSON.stringify(layoutOf(before))) {
      localStorage.setItem(key, JSON.stringify(layout));
    }
  });
}

function read(key: string): Layout | null {
  try {
    const text = localStorage.getItem(key);
    return text === null ? null : (layoutSchema.safeParse(JSON.parse(text)).data ?? null);
  } catch {
    return null;
  }
}

function layoutOf({ shownSeries, dockOpen, dockTab, dockHeight, bannerDismissed, panes }: View): Layout {
  return { shownSeries, dockOpen, dockTab, dockHeight, bannerDismissed, panes };
}
