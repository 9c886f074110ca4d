import { guard } from './bootstrap/guard.mjs';
import { onGoodNode } from './bootstrap/onGoodNode.mjs';

// npm run check: types, lint, format and dependency rules.
await guard(() =>
  onGoodNode(import.meta.url, async () => {
    const { runChecks } = await import('./check/runChecks.mjs');
    return (await runChecks({ cache: true })).length === 0 ? 0 : 1;
  }),
);
