import { Lexer } from 'yaml';

/** What the lexer says before the text of a plain or block scalar, which may itself begin with a `#`. */
const SCALAR = '\x1f';

/** The comments of a YAML text, in order, as they stand there. */
export function commentsIn(text: string): readonly string[] {
  const comments: string[] = [];
  let previous = '';
  for (const token of new Lexer().lex(text)) {
    if (token.startsWith('#') && previous !== SCALAR) comments.push(token.trimEnd());
    previous = token;
  }
  return comments;
}
