import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Runs `work` on a data folder of its own whose market is a bridge that nobody calls; it is gone afterwards. */
export async function withFolder<T>(work: (root: string) => Promise<T>, settings = ''): Promise<T> {
  const root = mkdtempSync(path.join(tmpdir(), 'vigia-bench-'));
  writeFileSync(
    path.join(root, 'alertas.yaml'),
    `market: { source: bridge }\nnotifications: { desktop: false }\n${settings}`,
  );
  try {
    return await work(root);
  } finally {
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  }
}
