import { guard } from './bootstrap/guard.mjs';
import { onGoodNode } from './bootstrap/onGoodNode.mjs';

// npm run soak, and npm run soak -- PART OF A NAME.
await guard(() =>
  onGoodNode(import.meta.url, async () => {
    const { runSoaks } = await import('./soak/runSoaks.mjs');
    return runSoaks(process.argv.slice(2));
  }),
);
