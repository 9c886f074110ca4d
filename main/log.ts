import type { Clock } from '../app/engine/ports';
import type { Log } from '../app/engine/ports/log';
import { createLogFile, type LogFileOptions } from './log/logFile';
import { createRedactor } from './log/redact';

export interface OpenLog {
  /** Never throws: a full disk or a folder that is gone loses log lines and nothing else. */
  readonly log: Log;
  readonly close: () => void;
}

export interface LogOptions extends LogFileOptions {
  readonly clock: Clock;
  /** Values that must never appear in the log, wherever they turn up. */
  readonly secrets: readonly string[];
  /** Those that may be set later, read at every line. */
  readonly laterSecrets?: () => readonly string[];
  /** Also told every line; for the terminal of a developer. */
  readonly echo?: (line: string) => void;
}

/** Rotating JSON lines, bounded in size, without anything secret. */
export function createLog(options: LogOptions): OpenLog {
  const file = createLogFile(options);
  const redact = createRedactor(options.secrets, options.laterSecrets);
  return {
    log(level, message, fields = {}) {
      const line = redact({ at: new Date(options.clock.now()).toISOString(), level, message, ...fields });
      file.append(line);
      options.echo?.(line);
    },
    close: () => file.close(),
  };
}
