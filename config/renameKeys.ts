import type { RenamedKey } from './renamedKeys';

type Group = Readonly<Record<string, unknown>>;

/** The value of a settings file with old names replaced by those of today; a new name that is there already wins. */
export function renameKeys(value: unknown, renamed: readonly RenamedKey[]): unknown {
  return renamed.reduce((held, { from, to }) => {
    const old = take(held, from.split('.'));
    return old === null ? held : put(old.rest, to.split('.'), old.value);
  }, value);
}

function take(
  value: unknown,
  path: readonly string[],
): { readonly rest: unknown; readonly value: unknown } | null {
  const [name = '', ...deeper] = path;
  if (!isGroup(value) || !(name in value)) return null;
  const { [name]: inner, ...others } = value;
  if (deeper.length === 0) return { rest: others, value: inner };
  const found = take(inner, deeper);
  return found === null ? null : { rest: { ...others, [name]: found.rest }, value: found.value };
}

function put(value: unknown, path: readonly string[], inner: unknown): unknown {
  const [name = '', ...deeper] = path;
  const group = isGroup(value) ? value : {};
  if (deeper.length > 0) return { ...group, [name]: put(group[name], deeper, inner) };
  return name in group ? group : { ...group, [name]: inner };
}

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
