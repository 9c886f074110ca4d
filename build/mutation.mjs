import { guard } from './bootstrap/guard.mjs';
import { onGoodNode } from './bootstrap/onGoodNode.mjs';

// npm run mutation, and npm run mutation -- PART OF A FAULT'S NAME.
await guard(() =>
  onGoodNode(import.meta.url, async () => {
    const { runMutations } = await import('./mutation/runMutations.mjs');
    return runMutations(process.argv.slice(2));
  }),
);
