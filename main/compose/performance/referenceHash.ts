import { createHash } from 'node:crypto';
import { ENGINE_VERSION } from '../../../app/engine/engineVersion';
import { canonicalJson } from '../../storage/canonicalJson';

/**
 * SHA-256 of everything that decides what alerts there are and what they are worth, in hex. `settings`: those of the
 * engine, with those of the evaluation under `evaluation`, as `backtest --json` writes them.
 */
export function referenceHash(
  settings: Readonly<Record<string, unknown>>,
  engineVersion: string = ENGINE_VERSION,
): string {
  return createHash('sha256').update(canonicalJson({ settings, engineVersion })).digest('hex');
}
