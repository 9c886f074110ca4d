import { NO_CHOICES } from '../../main/bridge/files/readingChoices';
import { importFile } from '../../main/compose/importFile';

// importProgram.cjs FOLDER FILE: imports, until it ends or is ended; says a word when the first candles are stored.
const [dataDir = '', file = ''] = process.argv.slice(2);
void importFile({
  dataDir,
  configFile: null,
  file,
  choices: { ...NO_CHOICES, zone: 'UTC' },
  tickSize: 5,
  progress: (stage) => stage === 'storing' && process.stdout.write('stored\n'),
  cancelled: () => false,
}).then((imported) => {
  if (!imported.ok) throw new Error(imported.problem.text.en);
});
