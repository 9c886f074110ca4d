import { guard } from './bootstrap/guard.mjs';
import { onGoodNode } from './bootstrap/onGoodNode.mjs';

// npm run package
await guard(() =>
  onGoodNode(import.meta.url, async () => {
    const { runPackage } = await import('./package/runPackage.mjs');
    return runPackage();
  }),
);
