import { dataFolderAt } from '../../main/dataFolder';
import { openStorage } from '../../main/storage/openStorage';

// Backs up the data folder it is given, a page a step, until it ends or is ended.
const stamp = { configHash: 'c', settingsHash: 'c', appVersion: 'test', engineVersion: '1' };
const opened = openStorage({ folder: dataFolderAt(process.argv[2] ?? ''), stamp, now: 0 });
if (!opened.ok) throw new Error(opened.problem.text.en);
const { storage } = opened.value;
const rest = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 1));
const keep = { daily: 3, weekly: 0, monthly: 0 };
process.stdout.write('begun\n');
void storage.backup({ now: Date.now(), keep, pages: 1, deep: false, rest }).then((made) => {
  if (!made.ok) throw new Error(made.problem.text.en);
  storage.close();
});
