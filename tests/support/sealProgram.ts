import { dataFolderAt } from '../../main/dataFolder';
import { createSystemScheduler } from '../../main/scheduler';
import { openStorage } from '../../main/storage/openStorage';

// Seals everything in the data folder it is given, until it ends or is ended.
const stamp = { configHash: 'c', settingsHash: 'c', appVersion: 'test', engineVersion: '1' };
const opened = openStorage({ folder: dataFolderAt(process.argv[2] ?? ''), stamp, now: 0 });
if (!opened.ok) throw new Error(opened.problem.text.en);
const { storage } = opened.value;
process.stdout.write('begun\n');
void storage
  .sealing(createSystemScheduler())
  .seal(Number.MAX_SAFE_INTEGER, 0)
  .then((sealed) => {
    if (!sealed.ok) throw new Error(sealed.problem.text.en);
    storage.close();
  });
