import { guard } from './bootstrap/guard.mjs';
import { onGoodNode } from './bootstrap/onGoodNode.mjs';

// npm start: everything the terminal needs, then the terminal.
await guard(() =>
  onGoodNode(import.meta.url, async () => {
    const { start } = await import('./run/start.mjs');
    return start(process.argv.slice(2));
  }),
);
