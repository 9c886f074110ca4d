/** Small letters without accents: `Padrão` is found by `padrao`. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();
}

/**
 * How well `query` fits `text`: each of its words, in any order, with its letters in order, better where they stand
 * together or begin a word; null when one is missing. An empty query fits everything equally.
 */
export function fuzzyScore(query: string, text: string): number | null {
  const folded = fold(text);
  let score = 0;
  for (const word of fold(query).split(' ')) {
    const fits = wordScore(word, folded);
    if (fits === null) return null;
    score += fits;
  }
  return score;
}

function wordScore(word: string, text: string): number | null {
  let score = 0;
  let from = 0;
  for (const letter of word) {
    const at = text.indexOf(letter, from);
    if (at === -1) return null;
    const beginsWord = at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
    score += at === from && from > 0 ? 3 : beginsWord ? 2 : 0;
    score -= Math.min(at - from, 10) / 20;
    from = at + 1;
  }
  return score;
}
