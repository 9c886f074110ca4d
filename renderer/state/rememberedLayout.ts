import { z } from 'zod';
import { DOCK_TABS, setView, useView, type View } from './viewStore';

const KEY = 'vigia.layout';

const share = z.number().min(0.05).max(3);
const panesSchema = z.object({
  open: z.object({ rsi: z.boolean(), zScore: z.boolean() }),
  shares: z.object({ rsi: share, zScore: share }),
});

const layoutSchema = z.object({
  shownSeries: z.string().nullable(),
  dockOpen: z.boolean(),
  dockTab: z.enum(DOCK_TABS),
  dockHeight: z.number().min(120).max(900),
  bannerDismissed: z.boolean(),
  panes: panesSchema.default(() => useView.getState().panes),
});
type Layout = z.infer<typeof layoutSchema>;

/** Takes up the layout of last time and keeps it from now on; a damaged one is forgotten. */
export function rememberLayout(): void {
  const stored = read();
  if (stored !== null) setView(stored);
  useView.subscribe((view, before) => {
    const layout = layoutOf(view);
    if (JSON.stringify(layout) !== JSON.stringify(layoutOf(before))) {
      localStorage.setItem(KEY, JSON.stringify(layout));
    }
  });
}

function read(): Layout | null {
  try {
    const text = localStorage.getItem(KEY);
    return text === null ? null : (layoutSchema.safeParse(JSON.parse(text)).data ?? null);
  } catch {
    return null;
  }
}

function layoutOf({ shownSeries, dockOpen, dockTab, dockHeight, bannerDismissed, panes }: View): Layout {
  return { shownSeries, dockOpen, dockTab, dockHeight, bannerDismissed, panes };
}
