import { guard } from './bootstrap/guard.mjs';
import { onGoodNode } from './bootstrap/onGoodNode.mjs';

// npm run vigia -- COMMAND: the command line, without Electron. Standard output is the command's alone.
await guard(() =>
  onGoodNode(import.meta.url, async () => {
    const { runCli } = await import('./run/runCli.mjs');
    return runCli(process.argv.slice(2));
  }),
);
