import { execFileSync } from 'node:child_process';
import { fillUp } from '../../support/fillUp';
import { smallDisk } from '../../support/smallDisk';
import { runRefusals, type RefusalsReport } from './runRefusals';

const SMALL_MB = 2;
const LARGE = '64m';

/** Fills the disk under a working terminal, and makes room again. */
export async function runDiskFull(): Promise<RefusalsReport> {
  const { folder, end } = smallDisk(SMALL_MB);
  try {
    return await runRefusals({
      parent: folder,
      breakIt() {
        fillUp(folder);
        return Promise.resolve(() => {
          execFileSync('mount', ['-o', `remount,size=${LARGE}`, folder]);
          return Promise.resolve();
        });
      },
    });
  } finally {
    end();
  }
}
