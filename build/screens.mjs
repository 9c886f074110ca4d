import { guard } from './bootstrap/guard.mjs';
import { onGoodNode } from './bootstrap/onGoodNode.mjs';

// npm run screens, and npm run screens -- PART OF A TITLE.
await guard(() =>
  onGoodNode(import.meta.url, async () => {
    const { runScreens } = await import('./screens/runScreens.mjs');
    return runScreens(process.argv.slice(2));
  }),
);
