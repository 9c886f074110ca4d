export type TokenKind =
  'space' | 'comment' | 'directive' | 'text' | 'character' | 'moment' | 'number' | 'name' | 'sign';

/** One piece of MQL5 source; the pieces in order are the source. */
export interface MqlToken {
  readonly kind: TokenKind;
  readonly text: string;
  /** The line it begins on, from 1. */
  readonly line: number;
}

const RULES: readonly (readonly [TokenKind, RegExp])[] = [
  ['space', /\s+/y],
  ['comment', /\/\/[^\n]*|\/\*[\s\S]*?\*\//y],
  ['directive', /#(?:[^\n\\]|\\\n)*/y],
  ['moment', /D'[^'\n]*'/y],
  ['text', /"(?:[^"\\\n]|\\.)*"/y],
  ['character', /'(?:[^'\\\n]|\\.[0-9a-fA-F]*)'/y],
  ['number', /(?:0[xX][0-9a-fA-F]+|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?)[a-zA-Z]*/y],
  ['name', /[A-Za-z_]\w*/y],
  ['sign', /::|->|\+\+|--|<<=?|>>=?|[-+*/%&|^=!<>]=|&&|\|\||[^\s\w]/y],
];

/** Cuts MQL5 source into tokens; throws where a text or a comment does not end. */
export function mqlTokens(source: string): MqlToken[] {
  const tokens: MqlToken[] = [];
  let at = 0;
  let line = 1;
  while (at < source.length) {
    const token = tokenAt(source, at, line);
    tokens.push(token);
    at += token.text.length;
    line += token.text.split('\n').length - 1;
  }
  return tokens;
}

function tokenAt(source: string, at: number, line: number): MqlToken {
  for (const [kind, rule] of RULES) {
    rule.lastIndex = at;
    const text = rule.exec(source)?.[0];
    if (text !== undefined && !(kind === 'sign' && /["']/.test(text))) return { kind, text, line };
  }
  throw new Error(`line ${line}: unfinished text or character: ${source.slice(at, at + 40)}`);
}
