import { createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';
import type { Result } from '../../result';
import { updateProblem } from './updateProblem';

/** What a release says of itself; signed as the very bytes that it is. */
const releaseSchema = z.object({
  version: z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/),
  files: z
    .array(
      z.object({
        /** As Node says it, such as `linux-x64`. */
        platform: z.string().max(40),
        /** Beside the feed; leads nowhere else. */
        name: z.string().regex(/^[A-Za-z0-9][\w. -]{0,199}$/),
        bytes: z.number().int().min(1).max(1e9),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .max(50),
});
export type Release = Readonly<z.infer<typeof releaseSchema>>;

const feedSchema = z.object({ release: z.string().max(60_000), signature: z.string().max(200) });

/** Reads `{"release": "<JSON>", "signature": "<base64>"}`; believes nothing that `publicKey` did not sign (Ed25519). */
export function readFeed(text: string, publicKey: string): Result<Release> {
  const feed = parse(text, feedSchema);
  if (feed === null) return { ok: false, problem: updateProblem('update-unreadable', '') };
  if (!isSigned(feed, publicKey)) return { ok: false, problem: updateProblem('update-unsigned', '') };
  const release = parse(feed.release, releaseSchema);
  return release === null
    ? { ok: false, problem: updateProblem('update-unreadable', '') }
    : { ok: true, value: release };
}

function isSigned({ release, signature }: z.infer<typeof feedSchema>, publicKey: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    if (key.asymmetricKeyType !== 'ed25519') return false;
    return verify(null, Buffer.from(release), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

function parse<T>(text: string, schema: z.ZodType<T>): T | null {
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
