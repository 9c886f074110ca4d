/** What the Origin header of a request means; programs that are not web pages send none. */
export type OriginVerdict = 'none' | 'allowed' | 'unknown';

/** `allowed` are origins as browsers write them, `https://desk.example`. */
export function judgeOrigin(origin: string | undefined, allowed: readonly string[]): OriginVerdict {
  if (origin === undefined) return 'none';
  return allowed.some((one) => one.toLowerCase() === origin.toLowerCase()) ? 'allowed' : 'unknown';
}

/** The headers that let an allowed page read the answer. */
export function corsHeaders(origin: string): Readonly<Record<string, string>> {
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Headers': 'Authorization',
    'Access-Control-Allow-Methods': 'GET',
    Vary: 'Origin',
  };
}
