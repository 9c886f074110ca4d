import { spawnSync } from 'node:child_process';

/** Resident memory of a Node that does nothing, bytes. */
export function emptyNode(): number {
  const program = 'process.stdout.write(String(process.memoryUsage().rss))';
  return Number(spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' }).stdout);
}
