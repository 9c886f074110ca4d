import type { Problem, Text } from '../problem';

/** The option that says what a file did not, by the code of the problem. */
const OPTIONS: ReadonlyMap<string, string> = new Map([
  ['no-symbol', "--symbol 'WIN$N'"],
  ['unknown-tick', '--tick-size 0.01'],
  ['file-not-bars', '--columns date,time,open,high,low,close'],
  ['file-missing-column', '--columns date,time,open,high,low,close'],
  ['file-no-timeframe', '--timeframe M5'],
]);

/** Why a file was not read: the window's sentence, and the option that says it on the command line. */
export function readingFailure({ code, text }: Problem): Text {
  const option = OPTIONS.get(code);
  if (option === undefined) return text;
  return { pt: `${text.pt} Aqui, por exemplo: ${option}`, en: `${text.en} Here, for example: ${option}` };
}
