import { fileURLToPath } from 'node:url';
import { withNodeFirst } from './npmClient.mjs';
import { withSetupLock } from './setupLock.mjs';
import { findGoodNode, provideNode } from './provideNode.mjs';
import { packagesAreReady, providePackages } from './providePackages.mjs';
import { runThrough } from './runThrough.mjs';

/**
 * Steps 1 and 2 of the setup, then the command itself: on this Node when it is new enough, else the same
 * script again on the one that was fetched.
 * @param {string} scriptUrl the script that was started
 * @param {() => Promise<number>} command what it does, loaded only when Node and packages are there
 * @returns {Promise<number>} exit code
 */
export async function onGoodNode(scriptUrl, command) {
  let node = findGoodNode();
  if (node === null || (node === process.execPath && !packagesAreReady(process.version))) {
    node = await withSetupLock(async () => {
      const good = findGoodNode() ?? (await provideNode());
      await providePackages(good);
      return good;
    });
  }
  if (node === process.execPath) {
    process.env.PATH = withNodeFirst(node).PATH;
    return command();
  }
  return runThrough(node, [fileURLToPath(scriptUrl), ...process.argv.slice(2)], {
    env: withNodeFirst(node),
  });
}
