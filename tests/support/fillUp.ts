import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Leaves no byte free on a small disk.
 * @returns makes the room again
 */
export function fillUp(disk: string): () => void {
  const filling: string[] = [];
  for (let size = 1 << 20; size >= 1; size = Math.floor(size / 2))
    for (let isFull = false; !isFull;) {
      const file = join(disk, `filling-${filling.length}`);
      filling.push(file);
      isFull = !writes(file, size);
    }
  return () => {
    for (const file of filling) rmSync(file, { force: true });
  };
}

function writes(file: string, size: number): boolean {
  try {
    writeFileSync(file, Buffer.alloc(size));
    return true;
  } catch {
    return false;
  }
}
