import { guard } from './bootstrap/guard.mjs';
import { onGoodNode } from './bootstrap/onGoodNode.mjs';

// npm run dev: the terminal with hot reload.
await guard(() =>
  onGoodNode(import.meta.url, async () => {
    const { dev } = await import('./run/dev.mjs');
    return dev(process.argv.slice(2));
  }),
);
