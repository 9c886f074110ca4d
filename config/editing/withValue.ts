/** The same tree with another value at a path; groups that are missing are made. */
export function withValue(tree: unknown, path: readonly string[], value: unknown): unknown {
  const [name, ...deeper] = path;
  if (name === undefined) return value;
  const group = typeof tree === 'object' && tree !== null && !Array.isArray(tree) ? tree : {};
  const inner: unknown = new Map(Object.entries(group)).get(name);
  return { ...group, [name]: withValue(inner, deeper, value) };
}
