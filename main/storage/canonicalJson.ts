/** Text that JSON writes as it is. */
const PLAIN = /^[ !#-[\]-~]*$/;

/**
 * JSON with sorted keys and no spaces: the same value always gives the same text. `undefined` members are left
 * out; numbers that JSON cannot carry are a bug.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isFinite(value)) throw new Error(`${value} has no place in canonical JSON`);
      return String(value === 0 ? 0 : value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? `[${value.map(canonicalJson).join(',')}]` : objectText(value);
    default:
      throw new Error(`A ${typeof value} has no place in canonical JSON`);
  }
}

function objectText(value: object): string {
  let text = '';
  for (const name of sorted(Object.keys(value))) {
    const member: unknown = Reflect.get(value, name);
    if (member === undefined) continue;
    text += `${text === '' ? '' : ','}${quoted(name)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
}

function quoted(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text);
}

/** The keys in the order of their UTF-16 units: by insertion, since they are few and each alert has dozens of them. */
function sorted(keys: string[]): string[] {
  for (let at = 1; at < keys.length; at++) {
    const key = keys[at] ?? '';
    let to = at;
    for (; to > 0 && (keys[to - 1] ?? '') > key; to--) keys[to] = keys[to - 1] ?? '';
    keys[to] = key;
  }
  return keys;
}
