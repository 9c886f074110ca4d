import { guard } from './bootstrap/guard.mjs';
import { onGoodNode } from './bootstrap/onGoodNode.mjs';

// npm run bench, and npm run bench -- PART OF A NAME.
await guard(() =>
  onGoodNode(import.meta.url, async () => {
    const { runBenches } = await import('./bench/runBenches.mjs');
    return runBenches(process.argv.slice(2));
  }),
);
