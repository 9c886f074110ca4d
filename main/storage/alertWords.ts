import { patternName } from '../../app/alerts/patternName';
import { severityName } from '../../app/alerts/severityName';
import { DETECTOR_IDS } from '../../app/detectors/detectorId';
import { SEVERITIES } from '../../app/detectors/severity';
import { patternBit, severityCode, SEVERITY_FIELD, SYMBOL_FIELD } from './alertFacets';
import { seqOfPacked } from './packedPlace';

/** Words beyond these are not looked at; each is one bit. */
const MOST_WORDS = 8;
const LOW_BITS = 10;
const LOW_MASK = (1 << LOW_BITS) - 1;

/** A search for words, made for looking at a million alerts: a few table look-ups each. */
export interface AlertWords {
  /** One bit for each word. */
  readonly all: number;
  /** The words that the patterns and the severity hold, by the lowest ten bits of the facets. */
  readonly byName: Uint8Array;
  /** The words that the symbol holds, by its code. */
  readonly bySymbol: Uint8Array;
  /** The words that the note holds, by `seq`; null when no note holds any. */
  readonly byNote: Uint8Array | null;
}

export interface WordSources {
  readonly symbols: readonly (readonly [code: number, symbol: string])[];
  /** The numbers of the alerts whose note has a word that begins so. */
  readonly notes: (word: string) => readonly number[];
}

/** What `text` asks for; null when it holds no word. */
export function alertWords(text: string, { symbols, notes }: WordSources): AlertWords | null {
  const words = fold(text).split(/\s+/u).filter(Boolean).slice(0, MOST_WORDS);
  if (words.length === 0) return null;
  const bits = (isIn: (word: string) => boolean): number =>
    words.reduce((found, word, at) => (isIn(word) ? found | (1 << at) : found), 0);

  const bySymbol = new Uint8Array(SYMBOL_FIELD.mask + 1);
  for (const [code, symbol] of symbols) {
    const name = fold(symbol);
    bySymbol[code] = bits((word) => name.includes(word));
  }
  return { all: 2 ** words.length - 1, byName: byName(bits), bySymbol, byNote: byNote(words, notes) };
}

/** The words that an alert lacks, one bit each; `place` is its packed place, or its number alone. */
export function missingWords(words: AlertWords, facets: number, place: number): number {
  const named = (words.byName[facets & LOW_MASK] ?? 0) | (words.bySymbol[facets >>> SYMBOL_FIELD.shift] ?? 0);
  const noted = words.byNote === null ? 0 : (words.byNote[seqOfPacked(place)] ?? 0);
  return words.all & ~(named | noted);
}

function byName(bits: (isIn: (word: string) => boolean) => number): Uint8Array {
  const isBegun = (name: string) => (word: string) => name.split(' ').some((each) => each.startsWith(word));
  const both = (pt: string, en: string): number => bits(isBegun(fold(`${pt} ${en}`)));
  const patterns = DETECTOR_IDS.map(
    (id) => [patternBit(id), both(patternName(id, 'pt'), patternName(id, 'en'))] as const,
  );
  const severities = new Map(
    SEVERITIES.map((each) => [severityCode(each), both(severityName(each, 'pt'), severityName(each, 'en'))]),
  );
  return Uint8Array.from({ length: LOW_MASK + 1 }, (_, facets) =>
    patterns.reduce(
      (found, [bit, words]) => ((facets & bit) === 0 ? found : found | words),
      severities.get((facets >>> SEVERITY_FIELD.shift) & SEVERITY_FIELD.mask) ?? 0,
    ),
  );
}

function byNote(words: readonly string[], notes: WordSources['notes']): Uint8Array | null {
  const found = words.map(notes);
  const last = found.reduce((most, seqs) => seqs.reduce((a, b) => Math.max(a, b), most), 0);
  if (last === 0) return null;
  const held = new Uint8Array(last + 1);
  found.forEach((seqs, at) => {
    for (const seq of seqs) held[seq] = (held[seq] ?? 0) | (1 << at);
  });
  return held;
}

/** Without accents and case. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
