import type { Text } from '../../app/contract/ipcText';

export interface CommentWords {
  readonly label: Text;
  readonly help: Text;
  readonly unit: Text | null;
}

/**
 * The comment of a key, Portuguese first and English after it: the name is what stands before the first mark, the rest is
 * help, and `em candles,` is a unit. What the screen shows beside it, the default, is left out.
 */
export function splitComment(lines: readonly string[]): CommentWords {
  const [pt, en] = halves(lines);
  const unit = { pt: unitOf(pt, 'em'), en: unitOf(en, 'in') };
  return {
    label: { pt: labelOf(pt), en: labelOf(en) },
    help: { pt: helpOf(pt, 'Padrão: '), en: helpOf(en, 'Default: ') },
    unit: unit.pt === '' || unit.en === '' ? null : unit,
  };
}

/** A group says as many lines in each language; a key says its default at the end of each. */
function halves(lines: readonly string[]): readonly [string, string] {
  const isEnd = (line: string): boolean => /Padrão: [^ ].*\.$/.test(line);
  const end = lines.findIndex(isEnd);
  const middle = end === -1 ? lines.length / 2 : end + 1;
  const last = lines.findIndex((line) => /Default: [^ ].*\.$/.test(line));
  const stop = last === -1 ? lines.length : last + 1;
  return [lines.slice(0, middle).join(' '), lines.slice(middle, stop).join(' ')];
}

function labelOf(words: string): string {
  return (/^(.*?)(?:[,:;(]|\.(?: |$)|$)/.exec(words)?.[1] ?? '').trim();
}

function unitOf(words: string, word: 'em' | 'in'): string {
  return new RegExp(`, ${word} ([^,.:;]+),`).exec(words)?.[1] ?? '';
}

function helpOf(words: string, ending: string): string {
  const at = words.lastIndexOf(ending);
  return (at === -1 ? words : words.slice(0, at)).replace(/\s+/g, ' ').trim();
}
