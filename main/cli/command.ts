import type { ParseArgsConfig } from 'node:util';
import type { Language } from '../../app/alerts/language';
import type { Text } from '../problem';
import type { CliIo } from './cliIo';

export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

/** One command with what was asked of it. */
export interface CommandCall {
  readonly values: OptionValues;
  readonly positionals: readonly string[];
  readonly io: CliIo;
  readonly language: Language;
}

export interface Command {
  /** `['audit', 'verify']` */
  readonly words: readonly string[];
  /** What stands after the words in the usage line, such as `FILE`. */
  readonly operands: string;
  /** Least and most positionals after the words. */
  readonly arity: readonly [number, number];
  readonly summary: Text;
  /** One line an option, below the usage. */
  readonly help: Text;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** `--json` may name a file; alone it is `-`, standard output. */
  readonly jsonFile?: true;
  /** Gives the exit code: 0 fine, 1 a check failed or something could not be done, 2 wrong use. */
  run(call: CommandCall): Promise<number>;
}
