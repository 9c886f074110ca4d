import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { inMain } from '../e2e/support/inMain';
import { launchVigia } from '../support/launchVigia';
import type { BenchRow } from './benchRow';
import { percentile } from './delivery/percentile';
import { fillFolder } from './window/fillFolder';
import { withFolder } from './window/withFolder';

export const name = 'start of the window';

const STORED = { candles: 138_000, markers: 5_000, otherCandles: 362_000, otherAlerts: 995_000 };
const WARM_STARTS = 5;

/** From the start of the process to the chart in the window, with a million alerts and half a million candles stored. */
export function run(): Promise<BenchRow[]> {
  return withFolder(async (root) => {
    fillFolder(root, STORED);
    const first = await start(root);
    const warm: Started[] = [];
    for (let at = 0; at < WARM_STARTS; at++) warm.push(await start(root));
    forget(root);
    const cold = await start(root);
    return [
      {
        what: 'warm start: chart in the window, median',
        value: median(warm, 'chart'),
        unit: 'ms',
        most: 1_500,
      },
      { what: 'warm start: first page of the history, median', value: median(warm, 'history'), unit: 'ms' },
      {
        ...{ what: 'cold start: chart in the window', value: cold.chart, unit: 'ms' },
        note: 'the database and the program out of the cache of the disk',
      },
      {
        ...{ what: 'first start: chart in the window', value: first.chart, unit: 'ms' },
        note: 'all candles go through the engine; later it goes on from its snapshot',
      },
    ];
  });
}

interface Started {
  /** Since the process was created, ms. */
  readonly chart: number;
  readonly history: number;
}

async function start(dataDir: string): Promise<Started> {
  const { app, window, close } = await launchVigia({ dataDir });
  const [chart, history] = await window.evaluate(async () => {
    const seen = async (what: string): Promise<number> => {
      while (document.querySelector(what) === null) await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      return Date.now();
    };
    return Promise.all([seen('.legend-time'), seen('.history-row')]);
  });
  const created = await inMain(app, () => process.getCreationTime() ?? 0);
  await close();
  return { chart: chart - created, history: history - created };
}

/** Takes the files out of the cache of the system, as after the computer was off. */
function forget(root: string): void {
  const program = path.dirname(process.env.VIGIA_ELECTRON ?? root);
  const files = execFileSync('find', [root, program, 'out', '-type', 'f'], { encoding: 'utf8' }).split('\n');
  for (const file of files.filter(Boolean))
    execFileSync('dd', [`if=${file}`, 'iflag=nocache', 'count=0'], { stdio: 'ignore' });
}

function median(starts: readonly Started[], part: keyof Started): number {
  return percentile(
    starts.map((one) => one[part]),
    0.5,
  );
}
