import { backupsIn } from '../../compose/backups';
import type { Command } from '../command';
import { placesOf } from '../placesOf';
import { backupTexts } from './backupTexts';
import { megabytes } from './megabytes';

/** `vigia backup list`: the copies in `backups/`, with their times and sizes. */
export const backupListCommand: Command = {
  words: ['backup', 'list'],
  operands: '',
  arity: [0, 0],
  summary: backupTexts.listSummary,
  help: backupTexts.noHelp,
  options: {},
  run(call) {
    const { values, io, language } = call;
    const { folder, files } = backupsIn(placesOf(call));
    if (values.json === true) {
      const list = files.map(({ path, at, kind, bytes }) => ({
        path,
        time: new Date(at).toISOString(),
        kind,
        bytes,
      }));
      io.out(JSON.stringify(list));
      return Promise.resolve(0);
    }
    if (files.length === 0) io.out(backupTexts.none(folder)[language]);
    for (const { name, at, kind, bytes } of files) {
      const time = new Date(at).toISOString().slice(0, 16).replace('T', ' ');
      io.out(backupTexts.line(time, megabytes(bytes).padStart(10), name, kind === 'layout')[language]);
    }
    return Promise.resolve(0);
  },
};
