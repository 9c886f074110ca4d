import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { knownInstrument } from '../../app/market/instruments';
import { readCandleFile } from '../../main/bridge/files/readCandleFile';
import { NO_CHOICES } from '../../main/bridge/files/readingChoices';
import { importFile } from '../../main/compose/importFile';
import { barRows, type BarNotation } from './import/barRows';
import type { BenchRow } from './benchRow';

const ROWS = 1_000_000;
const NOTATIONS: readonly BarNotation[] = ['mt5', 'brazilian', 'epoch'];

export const name = 'import';

/** A million rows: understood and read in several notations, and brought into a database with all their alerts. */
export async function run(): Promise<BenchRow[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'vigia-import-'));
  try {
    const rows: BenchRow[] = [];
    for (const notation of NOTATIONS) {
      const file = path.join(folder, `WIN_M1_${notation}.csv`);
      writeFileSync(file, barRows(ROWS, notation));
      rows.push(await readingOf(file, notation));
    }
    rows.push(await storingOf(path.join(folder, 'WIN_M1_mt5.csv'), folder));
    return rows;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function readingOf(path: string, notation: string): Promise<BenchRow> {
  globalThis.gc?.();
  const before = process.memoryUsage();
  const began = performance.now();
  const read = await readCandleFile({ path, choices: NO_CHOICES, instrumentOf: knownInstrument });
  const seconds = (performance.now() - began) / 1_000;
  if (!read.ok || read.value.candles.length !== ROWS) throw new Error(`${notation} was not read`);
  globalThis.gc?.();
  const after = process.memoryUsage();
  const kept = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 2 ** 20;
  return {
    what: `read ${ROWS} rows, ${notation}`,
    value: round(seconds),
    unit: 's',
    note: `keeps ${Math.round(kept)} MB`,
  };
}

async function storingOf(file: string, folder: string): Promise<BenchRow> {
  const began = performance.now();
  const imported = await importFile({
    dataDir: path.join(folder, 'data'),
    configFile: null,
    file,
    choices: NO_CHOICES,
    tickSize: null,
    progress: () => undefined,
    cancelled: () => false,
  });
  const seconds = (performance.now() - began) / 1_000;
  if (!imported.ok || imported.value.appended !== ROWS) throw new Error('not imported');
  const { alerts } = imported.value;
  return {
    what: `import ${ROWS} rows`,
    value: round(seconds),
    unit: 's',
    most: 5,
    note: `read, searched and stored with ${alerts} audited alerts`,
  };
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
