import { createRequire } from 'node:module';

// One bench in a process of its own, with a fresh heap: node --expose-gc benchProcess.mjs FILE NAME [WORD...]

/** @typedef {{ what: string; value: number; unit: string; note?: string; most?: number; least?: number }} Row */

const [file = '', benchPath = '', ...words] = process.argv.slice(2);
const bench = /** @type {{ name: string; run: () => Promise<Row[]> }} */ (
  createRequire(import.meta.url)(file)
);
const wanted = words.length === 0 || words.some((word) => `${benchPath} ${bench.name}`.includes(word));
/** @type {Row[] | null} */
const rows = wanted ? await bench.run() : null;
process.send?.({ name: bench.name, rows }, () => process.disconnect());
