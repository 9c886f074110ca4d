import type { CliIo } from '../../main/cli/cliIo';
import type { Text } from '../../main/problem';

/** A command line whose words and streams the test holds in its hands. */
export interface TestIo extends CliIo {
  /** Everything written to standard output. */
  output(): string;
  /** Every sentence on standard error. */
  readonly failures: readonly Text[];
}

export function terminalIo(cwd: string, interrupted = new Promise<void>(() => undefined)): TestIo {
  const written: string[] = [];
  const failures: Text[] = [];
  return {
    out: (line) => void written.push(`${line}\n`),
    pour(pieces) {
      for (const piece of pieces) written.push(piece);
      return Promise.resolve(true);
    },
    fail: (text) => void failures.push(text),
    progress: () => undefined,
    interrupted,
    cwd,
    output: () => written.join(''),
    failures,
  };
}
