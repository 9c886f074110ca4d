import { backUpNow } from '../../compose/backups';
import type { Command } from '../command';
import { placesOf } from '../placesOf';
import { backupTexts } from './backupTexts';
import { megabytes } from './megabytes';

/** `vigia backup now`: a checked copy of the database, also while Vigia runs. */
export const backupNowCommand: Command = {
  words: ['backup', 'now'],
  operands: '',
  arity: [0, 0],
  summary: backupTexts.nowSummary,
  help: backupTexts.noHelp,
  options: {},
  async run(call) {
    const { values, io, language } = call;
    const made = await backUpNow(placesOf(call), (done, total) =>
      io.progress(done, total, backupTexts.copying[language]),
    );
    if (!made.ok) {
      io.fail(made.problem.text);
      return 1;
    }
    const { file, facts, pruned } = made.value;
    const { alerts, candles, head } = facts;
    const records = head?.seq ?? 0;
    if (values.json === true) {
      const { path, bytes, at } = file;
      const time = new Date(at).toISOString();
      io.out(
        JSON.stringify({
          path,
          time,
          bytes,
          alerts,
          candles,
          lastAuditSeq: records,
          brokenAt: facts.brokenAt,
          pruned,
        }),
      );
      return 0;
    }
    io.out(backupTexts.made(file.path, megabytes(file.bytes), records, alerts, candles)[language]);
    if (facts.brokenAt !== null) io.fail(backupTexts.broken(facts.brokenAt));
    if (pruned.length > 0) io.out(backupTexts.pruned(pruned.length)[language]);
    return 0;
  },
};
