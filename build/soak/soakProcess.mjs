import { createRequire } from 'node:module';

// One soak in a process of its own: node soakProcess.mjs FILE. Progress goes to the parent, and so do the rows; an
// interrupt lets it put its things away.

/**
 * @typedef {{ what: string; value: number; unit: string; note?: string; most?: number; summary?: string }} SoakRow
 *   most: above it the soak has failed; summary: its name in the table of the most important ones
 * @typedef {{ progress: (done: number, total: number) => void; signal: AbortSignal }} SoakContext
 */

const [file = ''] = process.argv.slice(2);
const soak = /** @type {{ name: string; run: (context: SoakContext) => Promise<SoakRow[]> }} */ (
  createRequire(import.meta.url)(file)
);
const stop = new AbortController();
process.on('SIGINT', () => stop.abort(new Error('interrupted')));
process.on('disconnect', () => stop.abort(new Error('interrupted')));
try {
  const rows = await soak.run({
    progress: (done, total) => void process.send?.({ name: soak.name, done, total }),
    signal: stop.signal,
  });
  process.send?.({ name: soak.name, rows }, () => process.exit());
} catch (error) {
  if (!stop.signal.aborted) console.error(error);
  process.exit(1);
}
