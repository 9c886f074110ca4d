import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';

/** A candle as a row of the protocol: server epoch seconds, prices, volumes, spread. */
export type Row = readonly [number, number, number, number, number, number, number, number];

/**
 * The expert on its scripted terminal, as a process of its own. Time in it stands still until `advance`; see
 * terminal/driver.cpp for the commands.
 */
export class ScriptedTerminal {
  /** Lines of the Experts tab, oldest first. */
  journal: string[] = [];
  /** The text in the corner of the chart. */
  comment = '';
  /** Set when the terminal stopped the expert. */
  killed: string | null = null;
  /** What OnInit gave, when it was not success. */
  initCode = 0;
  /** The seeded fault that is switched on from the next `begin` on; 0 = none. */
  fault = 0;
  readonly #process: ChildProcessWithoutNullStreams;
  #unread = '';
  #stderr = '';
  #awaited = 0;
  #lines: string[] = [];
  #settle: { readonly resolve: (lines: string[]) => void; readonly reject: (error: Error) => void } | null =
    null;

  constructor(binary: string) {
    this.#process = spawn(binary, [], {
      env: {
        ...process.env,
        ASAN_OPTIONS: 'detect_leaks=0:abort_on_error=0',
        UBSAN_OPTIONS: 'print_stacktrace=0',
      },
    });
    this.#process.stdout.setEncoding('utf8');
    this.#process.stdout.on('data', (text: string) => this.#read(text));
    this.#process.stderr.on('data', (bytes: Buffer) => {
      this.#stderr += bytes.toString('utf8');
    });
    this.#process.on('exit', (code, signal) => {
      this.#settle?.reject(new Error(`the driver ended (${signal ?? code ?? '?'}): ${this.#stderr}`));
    });
    this.#process.stdin.on('error', () => undefined);
  }

  /** A fresh terminal with a fresh expert that has not been attached yet. */
  async begin(): Promise<void> {
    this.journal = [];
    this.comment = '';
    this.killed = null;
    this.initCode = 0;
    await this.do('begin');
    await this.do(`fault ${this.fault}`);
  }

  /** Sends commands and waits until all are done; gives the answer lines that are not kept in the fields. */
  do(...commands: readonly string[]): Promise<string[]> {
    if (this.#settle !== null) throw new Error('the terminal is busy');
    if (commands.length === 0) return Promise.resolve([]);
    const answer = new Promise<string[]>((resolve, reject) => {
      this.#settle = { resolve, reject };
      this.#awaited = commands.length;
      this.#process.stdin.write(`${commands.join('\n')}\n`);
    });
    return answer.then((lines) => {
      const mistake = lines.find((line) => line.startsWith('? '));
      if (mistake !== undefined) throw new Error(`the driver did not understand: ${mistake}`);
      const crash = lines.find((line) => line.startsWith('X ') && line !== 'X 0');
      if (crash !== undefined) throw new Error(`the expert crashed (${crash}): ${this.#stderr}`);
      return lines;
    });
  }

  /** The terminal's process ends without a goodbye: its sockets are torn down by the system. */
  async end(): Promise<void> {
    await this.do('end');
  }

  close(): void {
    this.#settle = null;
    this.#process.stdin.end();
    this.#process.kill();
  }

  #read(text: string): void {
    const lines = (this.#unread + text).split('\n');
    this.#unread = lines.pop() ?? '';
    for (const line of lines) this.#take(line);
  }

  #take(line: string): void {
    const rest = line.slice(2);
    if (line === '.') this.#answered();
    else if (line.startsWith('J ')) this.journal.push(rest);
    else if (line.startsWith('C ')) this.comment = rest;
    else if (line.startsWith('K ')) this.killed = rest;
    else if (line.startsWith('I ')) this.initCode = Number(rest);
    else this.#lines.push(line);
    // The driver answers for an expert that died in the middle of a command.
    if (line.startsWith('X ')) this.#awaited = Math.min(this.#awaited, 1);
  }

  #answered(): void {
    this.#awaited -= 1;
    if (this.#awaited > 0 || this.#settle === null) return;
    const { resolve } = this.#settle;
    this.#settle = null;
    const lines = this.#lines;
    this.#lines = [];
    resolve(lines);
  }
}
