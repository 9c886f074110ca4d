import type { CDPSession, Page } from '@playwright/test';
import { launchVigia, type RunningVigia } from '../support/launchVigia';
import type { BenchRow } from './benchRow';
import { fillFolder } from './window/fillFolder';
import { withFolder } from './window/withFolder';
import { inMain } from '../e2e/support/inMain';

export const name = 'memory of the window';

const DETAILS = 1_000;
const POP_OUTS = 1_000;
/** What is made once and kept is made in these. */
const WARM_UP = 50;

/** What stays when alerts are explained, and charts opened in windows of their own, a thousand times. */
export function run(): Promise<BenchRow[]> {
  return withFolder(async (root) => {
    fillFolder(root, { candles: 5_000, markers: 300, otherCandles: 0, otherAlerts: 0 });
    const { app, window, close } = await launchVigia({ dataDir: root });
    try {
      await window.locator('.legend-time').waitFor();
      const page = await window.context().newCDPSession(window);
      await page.send('Performance.enable');

      await times(WARM_UP, () => openDetail(window));
      const before = await heapOf(page);
      await times(DETAILS, () => openDetail(window));
      const after = await heapOf(page);

      await times(WARM_UP, () => openChart(app, window));
      const few = { ...(await heapOf(page)), main: await mainMemory(app) };
      await times(POP_OUTS, () => openChart(app, window));
      const many = { ...(await heapOf(page)), main: await mainMemory(app) };
      return [
        ...growth(`${DETAILS} alerts explained`, before, after),
        ...growth(`${POP_OUTS} charts opened`, few, many),
        {
          what: `${POP_OUTS} charts opened: memory of the main process`,
          value: many.main - few.main,
          unit: 'MB',
          note: `${few.main.toFixed(0)} MB before`,
        },
      ];
    } finally {
      await close();
    }
  });
}

async function times(count: number, act: () => Promise<void>): Promise<void> {
  for (let at = 0; at < count; at++) await act();
}

async function openDetail(window: Page): Promise<void> {
  await window.keyboard.press('e');
  await window.locator('.detail').waitFor();
  await window.keyboard.press('e');
  await window.locator('.detail').waitFor({ state: 'detached' });
}

async function openChart(app: RunningVigia['app'], window: Page): Promise<void> {
  const opened = app.waitForEvent('window');
  await window.keyboard.press('w');
  const chart = await opened;
  await chart.locator('.legend-time').waitFor();
  await chart.close();
}

interface Heap {
  /** MB, after a collection. */
  readonly used: number;
  readonly nodes: number;
  readonly listeners: number;
}

async function heapOf(page: CDPSession): Promise<Heap> {
  await page.send('HeapProfiler.collectGarbage');
  await page.send('HeapProfiler.collectGarbage');
  const { metrics } = await page.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { used: of('JSHeapUsedSize') / 2 ** 20, nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

async function mainMemory(app: RunningVigia['app']): Promise<number> {
  const bytes = await inMain(app, () => process.memoryUsage().rss);
  return bytes / 2 ** 20;
}

function growth(what: string, before: Heap, after: Heap): BenchRow[] {
  return [
    {
      what: `${what}: growth of the page's heap`,
      value: after.used - before.used,
      unit: 'MB',
      note: `${before.used.toFixed(1)} MB before`,
    },
    {
      what: `${what}: growth of its nodes`,
      value: after.nodes - before.nodes,
      unit: '',
      note: `${before.nodes} before; listeners ${before.listeners} and ${after.listeners}`,
    },
  ];
}
