import type { Page } from '@playwright/test';
import { launchVigia } from '../support/launchVigia';
import type { BenchRow } from './benchRow';
import { percentile } from './delivery/percentile';
import { fillFolder } from './window/fillFolder';
import { recordFrames, type Frames } from './window/recordFrames';
import { withFolder } from './window/withFolder';

export const name = 'chart in the window';

const CANDLES = 138_000;
const MARKERS = 5_000;
const RUN_MS = 10_000;

/** Panning and zooming for 10 s with real wheel and pointer events, in all that is stored at once. */
export function run(): Promise<BenchRow[]> {
  return withFolder(async (root) => {
    fillFolder(root, { candles: CANDLES, markers: MARKERS, otherCandles: 0, otherAlerts: 0 });
    const { window, close } = await launchVigia({ dataDir: root });
    try {
      await window.locator('.legend-time').waitFor();
      const idle = await recordFrames(window, () => window.waitForTimeout(3_000));
      await loadEverything(window);
      const near = await recordFrames(window, () => move(window, 0));
      const far = await recordFrames(window, () => move(window, 40));
      return [
        ...rows('nothing moves', idle),
        ...rows('pan and zoom', near, true),
        ...rows('zoomed out', far, true),
      ];
    } finally {
      await close();
    }
  });
}

/** Goes to the first day, which loads all that came after it. */
async function loadEverything(window: Page): Promise<void> {
  await window.keyboard.press('g');
  await window.keyboard.type('02/01/2020');
  await window.keyboard.press('Enter');
  await window.locator('.legend').waitFor();
  // Only there when the chart stands elsewhere than at the newest candle.
  await window.getByRole('button', { name: /Ir para agora/ }).waitFor();
  await window.waitForTimeout(2_000);
}

/** `out`: steps zoomed out before. */
async function move(window: Page, out: number): Promise<void> {
  const box = await window.locator('.chart-canvas').boundingBox();
  if (box === null) throw new Error('There is no chart');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await window.mouse.move(x, y);
  for (let step = 0; step < out; step++) await window.mouse.wheel(0, 400);
  const end = Date.now() + RUN_MS;
  for (let turn = 0; Date.now() < end; turn++) {
    const forth = turn % 2 === 0 ? 1 : -1;
    await window.mouse.down();
    for (let step = 1; step <= 20; step++) await window.mouse.move(x + forth * step * 12, y);
    await window.mouse.up();
    await window.mouse.move(x, y);
    for (let step = 0; step < 12; step++) await window.mouse.wheel(0, -forth * 60);
    for (let step = 0; step < 12; step++) await window.mouse.wheel(forth * 40, 0);
  }
}

function rows(what: string, { gaps, work }: Frames, judged = false): BenchRow[] {
  const note = `${gaps.length} frames`;
  const row = (name: string, value: number, most: number, more?: string): BenchRow => ({
    ...{ what: `${what}: ${name}`, value, unit: 'ms' },
    ...(judged ? { most } : {}),
    ...(more === undefined ? {} : { note: more }),
  });
  return [
    row('frame, median', percentile(gaps, 0.5), 17, note),
    row('frame, p99', percentile(gaps, 0.99), 50),
    row('frame, worst', Math.max(...gaps), 50),
    row(
      'of it the page itself, median',
      percentile(work, 0.5),
      17,
      'the rest is drawing without a graphics card',
    ),
    row('of it the page itself, worst', Math.max(...work), 50),
  ];
}
