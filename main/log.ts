import { createLogFile, type LogFileOptions } from './log/logFile';
import { createRedactor } from './log/redact';
import type { Clock } from '../app/engine/ports';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';
export type LogFields = Readonly<Record<string, unknown>>;

/** Takes a line for the log; never throws. */
export interface Log {
  write(level: LogLevel, message: string, fields?: LogFields): void;
  close(): void;
}

export interface LogOptions extends LogFileOptions {
  readonly clock: Clock;
  /** Values that must never appear in the log, wherever they turn up. */
  readonly secrets: readonly string[];
  /** Also told every line; for the terminal of a developer. */
  readonly echo?: (line: string) => void;
}

/**
 * Rotating JSON lines, bounded in size. A full disk or a folder that is gone loses log lines and nothing else.
 */
export function createLog(options: LogOptions): Log {
  const file = createLogFile(options);
  const redact = createRedactor(options.secrets);
  return {
    write(level, message, fields = {}) {
      const line = redact({ at: new Date(options.clock.now()).toISOString(), level, message, ...fields });
      file.append(line);
      options.echo?.(line);
    },
    close: () => file.close(),
  };
}

/** For parts that are used without a log. */
export const SILENT_LOG: Log = { write: () => undefined, close: () => undefined };
