/** Level id and moment of the crossing in the key of a level's alert; null for any other key. */
export function parseLevelKey(key: string): { readonly id: string; readonly moment: number } | null {
  const parts = key.split('|');
  const [kind, id, , moment] = parts;
  if (kind !== 'level' || parts.length !== 4 || id === undefined || moment === undefined) return null;
  return { id, moment: Number(moment) };
}
