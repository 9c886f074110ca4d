/** What stands in the key of a level's alert: its id, the side it was crossed to, the moment; null for any other key. */
export function parseLevelKey(
  key: string,
): { readonly id: string; readonly side: 1 | -1; readonly moment: number } | null {
  const parts = key.split('|');
  const [kind, id, way, moment] = parts;
  if (kind !== 'level' || parts.length !== 4 || id === undefined || moment === undefined) return null;
  return { id, side: way === 'up' ? 1 : -1, moment: Number(moment) };
}
