import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  truncateSync,
} from 'node:fs';
import { join } from 'node:path';
import { parseAnchor, type Anchor } from './anchor';

/** A line of the file; null stands for one that is no anchor. */
export interface AnchorLine {
  readonly line: number;
  readonly anchor: Anchor | null;
}

/** Where the anchors that Vigia makes by itself are kept, outside of the database. */
export function anchorFileIn(auditFolder: string): string {
  return join(auditFolder, 'anchors.jsonl');
}

/** All anchors kept; a last line that a power cut broke off is left out. Throws what the disk throws. */
export function readAnchors(path: string): readonly AnchorLine[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.slice(0, -1).map((text, at) => ({ line: at + 1, anchor: parseAnchor(text) }));
}

/** Adds an anchor, on disk when this returns. Throws what the disk throws. */
export function appendAnchor(path: string, anchor: Anchor): void {
  if (existsSync(path)) {
    const whole = readFileSync(path).lastIndexOf('\n') + 1;
    truncateSync(path, whole);
  }
  const file = openSync(path, 'a', 0o600);
  try {
    appendFileSync(file, `${JSON.stringify(anchor)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
