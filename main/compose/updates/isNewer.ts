/** Whether version `found` comes after `now`, both `1.2.3`. */
export function isNewer(found: string, now: string): boolean {
  const [a, b] = [found, now].map((each) => each.split('.').map(Number));
  for (const [at, part] of (a ?? []).entries()) {
    const other = b?.[at] ?? 0;
    if (part !== other) return part > other;
  }
  return false;
}
