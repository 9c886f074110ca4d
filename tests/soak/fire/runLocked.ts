import { spawn } from 'node:child_process';
import path from 'node:path';
import { runRefusals, type RefusalsReport } from './runRefusals';

/** Another program that takes the database's write lock, says so, and keeps it until it is ended. */
const LOCKER = `
const Database = require('better-sqlite3');
new Database(process.argv[1]).exec('BEGIN IMMEDIATE');
process.stdout.write('locked');
setInterval(() => undefined, 1000);
`;

/** Has another process lock the database of a working terminal, longer than it waits, and let go again. */
export function runLocked(): Promise<RefusalsReport> {
  return runRefusals({
    async breakIt({ terminal }) {
      const cwd = path.resolve(__dirname, '..', '..');
      const other = spawn(process.execPath, ['-e', LOCKER, terminal.folder.database], { cwd, stdio: 'pipe' });
      await new Promise((resolve) => other.stdout.once('data', resolve));
      return async () => {
        const ended = new Promise((resolve) => other.once('exit', resolve));
        other.kill('SIGKILL');
        await ended;
      };
    },
  });
}
