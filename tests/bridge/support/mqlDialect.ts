import { READ_ONLY_BUILTINS } from './mqlBuiltins';
import { mqlTokens, type MqlToken } from './mqlTokens';

/** Words of C++ that MetaEditor does not know, or that it reads in its own way. */
const FOREIGN_WORDS = new Set(
  (
    'alignas asm auto concept const_cast constexpr decltype dynamic_cast explicit extern friend goto import mutable ' +
    'namespace noexcept nullptr operator reinterpret_cast signed size_t static_assert static_cast std throw try catch ' +
    'typename union unsigned using volatile wchar_t'
  ).split(' '),
);
/** The control words that look like calls. */
const CONTROL_WORDS = new Set(['if', 'for', 'while', 'switch', 'return', 'sizeof']);
const TYPE_WORDS = new Set(
  'bool char color datetime double float int long short string uchar uint ulong ushort void'.split(' '),
);
const TRADING =
  /^(?:Order|Position|Deal|HistoryOrder|HistoryDeal|HistorySelect|C(?:Trade|Position|Order|Deal))|^(?:Buy|Sell)(?:Limit|Stop)?$|^MqlTrade|^TRADE_ACTION/;

/**
 * What keeps a source out of the dialect that MetaEditor and g++ both accept, or out of what a read-only expert may
 * do; one sentence each, with its line. Empty for a source that is fine.
 */
export function mqlDialectProblems(source: string): string[] {
  const tokens = mqlTokens(source).filter(({ kind }) => kind !== 'space' && kind !== 'comment');
  const own = definedNames(tokens);
  return [...asciiProblems(source), ...tokens.flatMap((token, at) => problemsOf(token, at, tokens, own))];
}

function problemsOf(
  token: MqlToken,
  at: number,
  tokens: readonly MqlToken[],
  own: ReadonlySet<string>,
): string[] {
  const say = (what: string): string[] => [`line ${token.line}: ${what}`];
  const next = tokens[at + 1]?.text;
  const before = tokens[at - 1];
  switch (token.kind) {
    case 'directive':
      return /^#(?:property|define)\b/.test(token.text)
        ? []
        : say(`${token.text.split(/\s/)[0] ?? '#'} is not allowed`);
    case 'name':
      if (TRADING.test(token.text)) return say(`${token.text} trades; the expert only reads`);
      if (FOREIGN_WORDS.has(token.text)) return say(`${token.text} is not MQL5`);
      if (isLocalReference(at, tokens))
        return say(`${token.text} declares a reference outside of a parameter list`);
      if (next !== '(' || CONTROL_WORDS.has(token.text) || TYPE_WORDS.has(token.text) || own.has(token.text))
        return [];
      if (before?.text === '.') return say(`.${token.text}() is a method; MQL5 arrays and strings have none`);
      return READ_ONLY_BUILTINS.includes(token.text)
        ? []
        : say(`${token.text} is not on the list of reading functions`);
    case 'sign':
      if (token.text === '::' || token.text === '->') return say(`${token.text} is not MQL5`);
      if (token.text === '[' && isLambda(at, tokens)) return say('a lambda is not MQL5');
      return [];
    case 'text':
      return /\\x(?![0-9a-fA-F]{4})/.test(token.text)
        ? say('\\x needs four digits to end where it should')
        : [];
    default:
      return [];
  }
}

/** Functions, structures and macros of the source itself. */
function definedNames(tokens: readonly MqlToken[]): Set<string> {
  const names = new Set<string>();
  tokens.forEach((token, at) => {
    const next = tokens[at + 1];
    if (token.kind === 'directive') names.add(/^#define\s+(\w+)/.exec(token.text)?.[1] ?? '');
    else if (token.text === 'struct' || token.text === 'enum') names.add(next?.text ?? '');
    else if (TYPE_WORDS.has(token.text) && next?.kind === 'name' && tokens[at + 2]?.text === '(')
      names.add(next.text);
  });
  return names;
}

/** `Type &name =` or `Type &name;`: MQL5 has references in parameter lists only. */
function isLocalReference(at: number, tokens: readonly MqlToken[]): boolean {
  const [sign, name, after] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (sign?.text !== '&' || name?.kind !== 'name' || !/^[;=]$/.test(after?.text ?? '')) return false;
  return TYPE_WORDS.has(tokens[at]?.text ?? '') || /^[;{}]$/.test(tokens[at - 1]?.text ?? ';');
}

/** A bracket that follows nothing that could be indexed or declared. */
function isLambda(at: number, tokens: readonly MqlToken[]): boolean {
  const before = tokens[at - 1];
  return before !== undefined && before.kind !== 'name' && before.text !== ']' && before.text !== ')';
}

function asciiProblems(source: string): string[] {
  return source
    .split('\n')
    .flatMap((text, at) =>
      /^[\x20-\x7e\t\r]*$/.test(text) ? [] : [`line ${at + 1}: write other characters as \\xHHHH`],
    );
}
