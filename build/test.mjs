import { guard } from './bootstrap/guard.mjs';
import { onGoodNode } from './bootstrap/onGoodNode.mjs';

// npm test, and npm test -- PART OF A PATH.
await guard(() =>
  onGoodNode(import.meta.url, async () => {
    const { runTests } = await import('./test/runTests.mjs');
    return runTests(process.argv.slice(2));
  }),
);
