const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A line of the bridge as far as it is readable whatever its type. */
export type ReadLine =
  | { readonly ok: true; readonly type: string; readonly n: number; readonly value: object }
  | { readonly ok: false; readonly why: 'not UTF-8' | 'not JSON' | 'not an object with t and n' };

/** Decodes one line: UTF-8, JSON, an object that names its type and its number. */
export function readLine(line: Uint8Array): ReadLine {
  let text: string;
  try {
    text = utf8.decode(line);
  } catch {
    return { ok: false, why: 'not UTF-8' };
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, why: 'not JSON' };
  }
  if (typeof value !== 'object' || value === null || !('t' in value) || !('n' in value)) {
    return { ok: false, why: 'not an object with t and n' };
  }
  const { t, n } = value;
  if (typeof t !== 'string' || typeof n !== 'number' || !Number.isSafeInteger(n)) {
    return { ok: false, why: 'not an object with t and n' };
  }
  return { ok: true, type: t, n, value };
}
