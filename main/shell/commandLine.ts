import { createRequire } from 'node:module';
import { join } from 'node:path';
import { app } from 'electron';
import { runWithoutDisplay } from './runWithoutDisplay';

const OPTION = '--cli';

/**
 * `vigia --cli COMMAND` (Chromium's switches may stand before it) runs the command line in this process: a packaged
 * application has no Node of its own to run it with. It needs no display and opens no window.
 * @returns false when the application was started as a terminal
 */
export function runCommandLine(argv: string[]): boolean {
  const at = argv.indexOf(OPTION);
  if (at === -1) return false;
  const ended = runWithoutDisplay(argv);
  if (ended !== null) process.exit(ended);
  app.commandLine.appendSwitch('ozone-platform', 'headless');
  app.commandLine.appendSwitch('log-level', '3');
  app.disableHardwareAcceleration();
  app.dock?.hide();
  // Chromium takes the signals of the system from Node and asks to quit: the command ends in its own time.
  app.on('before-quit', (event) => {
    if (process.listenerCount('SIGTERM') === 0) return;
    event.preventDefault();
    process.emit('SIGTERM', 'SIGTERM');
  });
  // As Node would have it: the program, the script, the command.
  argv.splice(1, at, 'vigia');
  // The program ends by itself, with its exit code.
  createRequire(__filename)(join(__dirname, '..', 'cli', 'cli.cjs'));
  return true;
}
