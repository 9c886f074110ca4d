import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { overDevTools } from '../support/overDevTools';
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
  /** Since the program was started, ms. */
  readonly chart: number;
  readonly history: number;
}

/** Starts it as a person does: a start through Playwright waits for Playwright. */
async function start(dataDir: string): Promise<Started> {
  const { VIGIA_ELECTRON: executable, VIGIA_ELECTRON_ARGS: flags = '[]' } = process.env;
  if (executable === undefined) throw new Error('VIGIA_ELECTRON is not set: run this with "npm run bench".');
  const machineArgs = JSON.parse(flags) as readonly string[];
  const own = ['--data-dir', dataDir, '--lang', 'pt-BR', '--http-port', '0', '--bridge-port', '0'];
  const startedAt = Date.now();
  const { window, close } = await overDevTools(executable, [path.resolve(), ...machineArgs, ...own]);
  const [chart, history] = await window.evaluate(async () => {
    const painted = async (what: string): Promise<number> => {
      for (;;) {
        const [mark] = performance.getEntriesByName(what, 'mark');
        if (mark !== undefined) return performance.timeOrigin + mark.startTime;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    };
    return Promise.all([painted('chart'), painted('history')]);
  });
  await close();
  return { chart: chart - startedAt, history: history - startedAt };
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
