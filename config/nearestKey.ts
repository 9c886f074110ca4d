/** A key farther away than this many typing mistakes is another word. */
const MOST_MISTAKES = 3;

/** The known key that somebody most likely meant; null when none is close. */
export function nearestKey(key: string, known: readonly string[]): string | null {
  const ranked = known
    .map((candidate) => ({
      candidate,
      mistakes: mistakesBetween(key.toLowerCase(), candidate.toLowerCase()),
    }))
    .sort((a, b) => a.mistakes - b.mistakes);
  const [best] = ranked;
  if (best === undefined) return null;
  return best.mistakes <= Math.min(MOST_MISTAKES, Math.ceil(key.length / 2)) ? best.candidate : null;
}

/** Levenshtein's distance: letters to add, drop or change. */
function mistakesBetween(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const change = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
