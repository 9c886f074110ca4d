import { text } from './texts.mjs';

/** Something a person can put right: the message is the whole sentence that they read. */
export class Failure extends Error {
  /**
   * @param {import('./texts.mjs').TextKey} key
   * @param {Readonly<Record<string, string | number>>} [values]
   */
  constructor(key, values) {
    super(text(key, values));
    this.name = 'Failure';
    this.key = key;
  }
}

/**
 * The sentence for an error of the file system, or null when it is not one a person can put right.
 * @param {unknown} error
 * @returns {Failure | null}
 */
export function fileFailure(error) {
  if (!(error instanceof Error)) return null;
  const { code, path } = /** @type {NodeJS.ErrnoException} */ (error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Failure('fail.full', { path: path ?? '.cache' });
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
    return new Failure('fail.readOnly', { path: path ?? '.cache' });
  }
  return null;
}
