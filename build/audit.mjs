import { guard } from './bootstrap/guard.mjs';
import { run } from './bootstrap/run.mjs';
import { readAudit } from './audit/readAudit.mjs';

// npm run audit: known weaknesses of what is handed on. 1 when there is one; a registry that does not answer this
// question (offline, a mirror) is said and is no failure.
await guard(async () => {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { stdout, stderr } = await run(npm, ['audit', '--omit=dev', '--json'], {});
  const found = readAudit(stdout === '' ? stderr : stdout);
  if (found.kind === 'clean') console.log('No known weakness in the production dependencies.');
  if (found.kind === 'unasked')
    console.log(
      `The registry could not be asked for known weaknesses (${found.why}). Run this where it can.`,
    );
  if (found.kind === 'found')
    console.error(
      `Known weaknesses in what is handed on:\n${found.packages.join('\n')}\nSee "npm audit --omit=dev".`,
    );
  return found.kind === 'found' ? 1 : 0;
});
