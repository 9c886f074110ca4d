import { cliLanguage } from './cliLanguage';
import { cliTexts } from './cliTexts';
import { COMMANDS } from './commands';
import { createProcessIo } from './processIo';
import { runCommandLine } from './runCommandLine';

const args = process.argv.slice(2);
const language = cliLanguage(args, process.env);
const io = createProcessIo(language);

runCommandLine(args, COMMANDS, io, language)
  .then((code) => {
    process.exitCode = code;
  })
  .catch((error: unknown) => {
    const detail = error instanceof Error ? error.message : String(error);
    io.fail(cliTexts.bug(detail));
    if (process.env.VIGIA_DEBUG !== undefined && error instanceof Error) console.error(error.stack);
    process.exitCode = 1;
  })
  .finally(() => {
    // Plain Node ends when nothing is left to do; Electron, which runs the packaged command line, does not.
    if ('electron' in process.versions) process.stdout.write('', () => process.exit(process.exitCode));
  });
