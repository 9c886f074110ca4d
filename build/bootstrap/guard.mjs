import { Failure, fileFailure } from './failure.mjs';
import { text } from './texts.mjs';

/**
 * Runs a command and makes its outcome the exit code of the process: a failure is one sentence on standard
 * error and exit code 1, never a stack trace (VIGIA_DEBUG=1 shows it).
 * @param {() => Promise<number>} command
 */
export async function guard(command) {
  try {
    process.exitCode = await command();
  } catch (error) {
    process.exitCode = 1;
    const failure = error instanceof Failure ? error : fileFailure(error);
    const detail = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${failure?.message ?? text('fail.unexpected', { detail })}\n`);
    if (process.env.VIGIA_DEBUG === '1') console.error(error);
  }
}
