import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runRefusals, type RefusalsReport } from './runRefusals';

const SMALL = '2m';
const LARGE = '64m';

/** Whether this process may mount a small file system; only root may. */
export function canMount(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/** Fills the disk under a working terminal, and makes room again. */
export async function runDiskFull(): Promise<RefusalsReport> {
  const disk = mkdtempSync(join(tmpdir(), 'vigia-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SMALL}`, 'vigia-disk', disk]);
  try {
    return await runRefusals({
      parent: disk,
      breakIt() {
        fillUp(disk);
        return Promise.resolve(() => {
          execFileSync('mount', ['-o', `remount,size=${LARGE}`, disk]);
          return Promise.resolve();
        });
      },
    });
  } finally {
    execFileSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true, force: true });
  }
}

/** Leaves no byte free. */
function fillUp(disk: string): void {
  for (let size = 1 << 20; size >= 1; size = Math.floor(size / 2))
    try {
      for (let part = 0; part < 4; part += 1)
        writeFileSync(join(disk, `filling-${size}-${part}`), Buffer.alloc(size));
    } catch {
      // As much as fits.
    }
}
