import { dataFolderAt } from '../../main/dataFolder';
import { restoreBackup } from '../../main/storage/backup/restoreBackup';

// restoreProgram.cjs FOLDER FILE: restores, until it ends or is ended.
const [root = '', file = ''] = process.argv.slice(2);
const stamp = { configHash: 'c', appVersion: 'test' };
process.stdout.write('begun\n');
void restoreBackup({ file, folder: dataFolderAt(root), now: Date.now(), stamp, acceptBroken: false }).then(
  (restored) => {
    if (!restored.ok) throw new Error(restored.problem.text.en);
  },
);
