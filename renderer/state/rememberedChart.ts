import { z } from 'zod';
import { panesSchema } from './panesSchema';
import { setView, useView } from './viewStore';

const chartSchema = z.object({ panes: panesSchema });

/** Takes up the panes of a chart in a window of its own, and keeps them from now on. */
export function rememberChart(series: string): void {
  const key = `vigia.chart ${series}`;
  const stored = read(key);
  if (stored !== null) setView(stored);
  useView.subscribe(({ panes }, before) => {
    if (panes !== before.panes) localStorage.setItem(key, JSON.stringify({ panes }));
  });
}

function read(key: string): z.infer<typeof chartSchema> | null {
  try {
    return chartSchema.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null')).data ?? null;
  } catch {
    return null;
  }
}
