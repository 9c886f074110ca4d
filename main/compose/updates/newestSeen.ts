import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { syncFolder } from '../../storage/syncFolder';
import { writeWholeFile } from '../../writeWholeFile';
import { isNewer } from './isNewer';

/** No name that a feed may give an installer. */
export const SEEN_FILE = '.newest.json';

const seenSchema = z.object({
  publicKey: z.string(),
  version: z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/),
});

/**
 * The newest version that `publicKey` has signed and this computer has seen, `version` counted in and remembered on the
 * disk: an old feed is signed as well as the one of today. Another key is another publisher and begins anew. Throws what
 * the system throws.
 */
export function newestSeen(folder: string, publicKey: string, version: string): string {
  const seen = readSeen(join(folder, SEEN_FILE));
  if (seen?.publicKey === publicKey && !isNewer(version, seen.version)) return seen.version;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeWholeFile(join(folder, SEEN_FILE), `${JSON.stringify({ publicKey, version })}\n`, 0o600);
  syncFolder(folder);
  return version;
}

/** Null when nothing was remembered, or nothing that can be read. */
function readSeen(file: string): z.infer<typeof seenSchema> | null {
  try {
    const parsed = seenSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
