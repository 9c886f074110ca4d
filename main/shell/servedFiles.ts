import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';

const MIME: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wav': 'audio/wav',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.json': 'application/json',
};

export interface ServedFile {
  readonly path: string;
  readonly mime: string;
}

/**
 * Every file under `root` by its address (`/index.html`). Only what is in this table is ever served, so an
 * address cannot lead out of the folder; files of an unknown kind are not in it.
 */
export function listServedFiles(root: string): ReadonlyMap<string, ServedFile> {
  const files = new Map<string, ServedFile>();
  addFolder(root, '', files);
  return files;
}

function addFolder(root: string, address: string, files: Map<string, ServedFile>): void {
  for (const entry of readdirSync(join(root, address), { withFileTypes: true })) {
    const inside = `${address}/${entry.name}`;
    if (entry.isDirectory()) {
      addFolder(root, inside, files);
      continue;
    }
    const mime = MIME[extname(entry.name)];
    if (entry.isFile() && mime !== undefined) files.set(inside, { path: join(root, inside), mime });
  }
}
