import { mqlTokens, type MqlToken } from './mqlTokens';

const TYPES = new Set(
  'bool char datetime double int long short string uchar uint ulong ushort MqlRates MqlTick'.split(' '),
);

/**
 * Turns MQL5 source into C++ for `terminal/mql5.h`, line by line, so that `#line` makes compilers and debuggers point
 * into the original file.
 * @param name the file's name, as messages should show it
 */
export function mqlToCpp(source: string, name: string): string {
  const tokens = mqlTokens(source);
  const own = new Set([...TYPES, ...declaredTypes(tokens)]);
  const output = arrays(tokens, own);
  const code = output.map(rewrite).join('');
  const first = firstFunction(tokens, own);
  const prototypes = prototypesOf(output, own);
  const lines = inputs(code).split('\n');
  const head = lines.slice(0, first - 1);
  const rest = lines.slice(first - 1);
  return [
    '#include "mql5.h"',
    'namespace expert {',
    'using namespace mql;',
    `#line 1 "${name}"`,
    ...head,
    ...prototypes,
    `#line ${first} "${name}"`,
    ...rest,
    '}',
    '',
  ].join('\n');
}

function rewrite(token: MqlToken): string {
  switch (token.kind) {
    case 'directive':
      return token.text.startsWith('#property') ? '' : token.text.replace(/"(?:[^"\\]|\\.)*"/g, unicodeText);
    case 'text':
      return unicodeText(token.text);
    case 'moment':
      return momentLiteral(token.text.slice(2, -1));
    default:
      return token.text;
  }
}

/** In C++ `"a" + 5` is pointer arithmetic and `\xE3o` has no end; a literal of its own type has neither. */
function unicodeText(text: string): string {
  return `u${text.replace(/\\x([0-9a-fA-F]{4})/g, '\\u$1')}_mql`;
}

/** `D'2026.07.23 09:00'`, server wall clock. */
function momentLiteral(text: string): string {
  const [date = '', time = ''] = text.trim().split(/\s+/);
  const [year = 1970, month = 1, day = 1] = date.split('.').map(Number);
  const [hours = 0, minutes = 0, seconds = 0] = time === '' ? [] : time.split(':').map(Number);
  return `datetime(${Date.UTC(year, month - 1, day, hours, minutes, seconds) / 1000}L)`;
}

/** `input T x = d;` reads the environment; `input group` is a heading of the dialog. */
function inputs(code: string): string {
  return code
    .replace(/^[ \t]*s?input[ \t]+group[ \t][^\n]*/gm, '')
    .replace(
      /^[ \t]*s?input[ \t]+(\w+)[ \t]+(\w+)[ \t]*=[ \t]*([^;\n]*);/gm,
      'static const Input<$1> $2("$2", $3);',
    );
}

function declaredTypes(tokens: readonly MqlToken[]): string[] {
  const code = tokens.filter(isCode);
  return code.flatMap((token, at) =>
    token.text === 'struct' || token.text === 'enum' ? [code[at + 1]?.text ?? ''] : [],
  );
}

/** `T a[]`, `T &a[]` and `T a[N]` become the bounds-checked class, everything else stays where it is. */
function arrays(tokens: readonly MqlToken[], types: ReadonlySet<string>): MqlToken[] {
  const output = [...tokens];
  const code = tokens.flatMap((token, index) => (isCode(token) ? [{ ...token, index }] : []));
  let depth = 0;
  const put = (index: number, text: string): void => {
    output[index] = { ...tokens[index]!, text };
  };
  code.forEach((token, at) => {
    if (token.text === '{' || token.text === '(') depth++;
    if (token.text === '}' || token.text === ')') depth--;
    if (token.kind !== 'name' || !types.has(token.text)) return;
    const reference = code[at + 1]?.text === '&' ? 1 : 0;
    const name = code[at + 1 + reference];
    const open = code[at + 2 + reference];
    if (name?.kind !== 'name' || open?.text !== '[') return;
    const close = code.findIndex((piece, place) => place > at && piece.text === ']');
    const size = code
      .slice(at + 3 + reference, close)
      .map(({ text }) => text)
      .join('');
    if (!/^[;,)]$/.test(code[close + 1]?.text ?? ''))
      throw new Error(`line ${token.line}: an array with a list of values`);
    put(token.index, `Array<${token.text}>`);
    for (let place = at + 2 + reference; place <= close; place++) put(code[place]!.index, '');
    if (size !== '') put(open.index, depth === 0 ? ` = Array<${token.text}>::zeroed(${size})` : `{${size}}`);
  });
  return output;
}

interface FunctionHead {
  readonly line: number;
  readonly text: string;
}

/** MQL5 calls functions before they are defined; C++ wants to have heard of them. */
function functionHeads(tokens: readonly MqlToken[], types: ReadonlySet<string>): FunctionHead[] {
  const code = tokens.filter((token) => isCode(token) && token.text !== '');
  const heads: FunctionHead[] = [];
  let depth = 0;
  code.forEach((token, at) => {
    const opensFunction = depth === 0 && token.kind === 'name' && code[at + 1]?.text === '(';
    if (opensFunction && isType(code[at - 1]?.text ?? '', types)) {
      const end = code.findIndex((piece, place) => place > at && piece.text === ')');
      if (code[end + 1]?.text === '{') {
        const text = code.slice(at - 1, end + 1).map((piece) => piece.text);
        heads.push({ line: code[at - 1]!.line, text: `${text.join(' ')};` });
      }
    }
    if (token.text === '{' || token.text === '(') depth++;
    if (token.text === '}' || token.text === ')') depth--;
  });
  return heads;
}

function isType(text: string, types: ReadonlySet<string>): boolean {
  return text === 'void' || types.has(text);
}

function prototypesOf(tokens: readonly MqlToken[], types: ReadonlySet<string>): string[] {
  return functionHeads(tokens, types).map(({ text }) => text);
}

function firstFunction(tokens: readonly MqlToken[], types: ReadonlySet<string>): number {
  return functionHeads(tokens, types)[0]?.line ?? 1;
}

function isCode(token: MqlToken): boolean {
  return token.kind !== 'space' && token.kind !== 'comment' && token.kind !== 'directive';
}
