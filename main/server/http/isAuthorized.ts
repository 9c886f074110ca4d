import { createHash, timingSafeEqual } from 'node:crypto';

/** Compares a presented token with the right one in a time that does not depend on either. */
export function isAuthorized(presented: string | null, token: string): boolean {
  if (presented === null || token === '') return false;
  return timingSafeEqual(digest(presented), digest(token));
}

/** The token of `Authorization: Bearer TOKEN`, or null. */
export function bearerToken(header: string | undefined): string | null {
  return /^Bearer +([^\s]+) *$/i.exec(header ?? '')?.[1] ?? null;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
