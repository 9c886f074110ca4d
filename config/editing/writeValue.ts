import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  parseDocument,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import { commentsIn } from './commentsIn';
import { flowText } from './flowText';

/**
 * Puts one value into a YAML text and leaves every other character of it alone: comments, order and blank lines stay.
 * `commentOf` gives the comment lines of a key that has to be added. The text must be valid YAML, a map or nothing.
 */
export function writeValue(
  text: string,
  path: readonly string[],
  value: unknown,
  commentOf: (key: string) => readonly string[],
): string {
  const root = parseDocument(text).contents;
  let group: YAMLMap | null = isMap(root) ? root : null;
  let known = 0;
  let pair: Pair | null = null;
  while (group !== null && known < path.length) {
    const next: Pair | undefined = group.items.find((item) => nameOf(item) === path[known]);
    if (next === undefined) break;
    pair = next;
    known++;
    if (known === path.length) return replaceValue(text, pair, value);
    group = isMap(pair.value) ? pair.value : null;
  }
  if (group === null && pair !== null) return addBelow(text, pair, path, known, value, commentOf);
  if (group?.flow === true) return addInFlow(text, group, path.slice(known), value);
  return addAtEnd(text, group, path, known, value, commentOf);
}

function nameOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

function rangeOf(node: unknown): readonly [number, number, number] | null {
  return isNode(node) && node.range != null ? node.range : null;
}

/** Comments between the old lines of the value move above its key. */
function replaceValue(text: string, pair: Pair, value: unknown): string {
  const written = flowText(value);
  const at = rangeOf(pair.value);
  const key = rangeOf(pair.key);
  if (key === null) return text;
  if (at === null || at[0] === at[1]) {
    const colon = text.indexOf(':', key[1]) + 1;
    return `${text.slice(0, colon)} ${written}${text.slice(colon)}`;
  }
  const isBlock = isCollection(pair.value) && pair.value.flow !== true;
  const old = text.slice(at[0], at[1]);
  const ending = /\s*$/.exec(old)?.[0] ?? '';
  const end = at[1] - ending.length;
  const inner = isCollection(pair.value) ? commentsIn(old) : [];
  const lineStart = text.lastIndexOf('\n', key[0] - 1) + 1;
  const isOwnLine = text.slice(lineStart, key[0]).trim() === '';
  const above = isOwnLine
    ? inner.map((comment) => `${text.slice(lineStart, key[0])}${comment}${lineEnd(text)}`).join('')
    : '';
  const kept = isOwnLine ? text.slice(lineStart, key[0]) : '';
  const before = text.slice(0, isOwnLine ? lineStart : key[0]);
  const afterColon = text.indexOf(':', key[1]) + 1;
  const lead = isBlock ? trailingComment(text.slice(afterColon, at[0])) : null;
  const between = isBlock ? `${text.slice(key[0], afterColon)} ` : text.slice(key[0], at[0]);
  const tail = lead === null ? '' : ` ${lead}`;
  return `${before}${above}${kept}${between}${written}${tail}${text.slice(end)}`;
}

/** What stands after the colon of a block: at most comments. */
function trailingComment(text: string): string | null {
  const comments = commentsIn(text);
  return comments.length === 0 ? null : comments.join(' ');
}

/** The group has a name but nothing in it: `webhook:`. */
function addBelow(
  text: string,
  pair: Pair,
  path: readonly string[],
  known: number,
  value: unknown,
  commentOf: (key: string) => readonly string[],
): string {
  const key = rangeOf(pair.key);
  if (key === null) return text;
  const lineStart = text.lastIndexOf('\n', key[0] - 1) + 1;
  const indent = ' '.repeat(key[0] - lineStart + 2);
  const written = rangeOf(pair.value);
  // `webhook: ~` says nothing as well.
  const start = written !== null && written[0] < written[1] ? written : null;
  const cleared = start === null ? text : `${text.slice(0, start[0])}${text.slice(start[1])}`;
  const end = endOfLine(cleared, key[1]);
  const lines = linesOf(path, known, value, indent, commentOf, lineEnd(text));
  return `${cleared.slice(0, end)}${lineEnd(text)}${lines.trimEnd()}${cleared.slice(end)}`;
}

function addInFlow(text: string, group: YAMLMap, rest: readonly string[], value: unknown): string {
  const at = rangeOf(group);
  const [name = '', ...deeper] = rest;
  if (at === null) return text;
  const inner = deeper.reduceRight<unknown>((held, key) => ({ [key]: held }), value);
  const close = at[1] - 1;
  const lead = text.slice(at[0] + 1, close).trimEnd();
  const isEmpty = group.items.length === 0;
  const comma = isEmpty || lead.endsWith(',') ? ' ' : ', ';
  const stop = at[0] + 1 + lead.length;
  return `${text.slice(0, stop)}${comma}${name}: ${flowText(inner)} ${text.slice(close)}`;
}

/** After the last line of the group, or of the file. */
function addAtEnd(
  text: string,
  group: YAMLMap | null,
  path: readonly string[],
  known: number,
  value: unknown,
  commentOf: (key: string) => readonly string[],
): string {
  const eol = lineEnd(text);
  const first = group?.items[0];
  const start = first === undefined ? null : rangeOf(first.key);
  const indent = start === null ? '' : ' '.repeat(start[0] - (text.lastIndexOf('\n', start[0] - 1) + 1));
  const lines = linesOf(path, known, value, indent, commentOf, eol);
  const end = group === null || known === 0 ? text.trimEnd().length : endOfLine(text, lastOffset(group));
  const before = text.slice(0, end);
  const gap = before === '' ? '' : known === 0 ? `${eol}${eol}` : eol;
  const rest = text.slice(end);
  return `${before}${gap}${lines.trimEnd()}${rest === '' ? eol : rest}`;
}

/** Where the last value of a group ends, without what blank lines and comments follow it. */
function lastOffset(node: Node): number {
  const range = rangeOf(node);
  const last: unknown = isMap(node) && node.flow !== true ? node.items.at(-1) : null;
  if (isPair(last)) {
    if (isNode(last.value) && rangeOf(last.value) !== null) return lastOffset(last.value);
    return rangeOf(last.key)?.[1] ?? 0;
  }
  return range === null ? 0 : range[1];
}

function endOfLine(text: string, from: number): number {
  // A block of text ends after its line break.
  if (from > 0 && text[from - 1] === '\n') return text[from - 2] === '\r' ? from - 2 : from - 1;
  const end = text.indexOf('\n', from);
  if (end === -1) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}

function linesOf(
  path: readonly string[],
  known: number,
  value: unknown,
  indent: string,
  commentOf: (key: string) => readonly string[],
  eol: string,
): string {
  const lines: string[] = [];
  for (let depth = known; depth < path.length; depth++) {
    const space = indent + '  '.repeat(depth - known);
    lines.push(...commentOf(path.slice(0, depth + 1).join('.')).map((line) => `${space}# ${line}`));
    const isLast = depth === path.length - 1;
    lines.push(`${space}${path[depth] ?? ''}:${isLast ? ` ${flowText(value)}` : ''}`);
  }
  return lines.map((line) => `${line}${eol}`).join('');
}

function lineEnd(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
