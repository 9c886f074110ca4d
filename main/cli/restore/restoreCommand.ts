import { backupNamed, restoreFrom } from '../../compose/backups';
import type { Command } from '../command';
import { placesOf } from '../placesOf';
import { restoreTexts } from './restoreTexts';

/** `vigia restore FILE`: checks a backup and puts it in the place of the database, which is kept. */
export const restoreCommand: Command = {
  words: ['restore'],
  operands: 'FILE',
  arity: [1, 1],
  summary: restoreTexts.summary,
  help: restoreTexts.help,
  options: { 'accept-broken-audit': { type: 'boolean' } },
  async run(call) {
    const { values, io, language, positionals } = call;
    const places = placesOf(call);
    const file = backupNamed(positionals[0] ?? '', io.cwd, places);
    const restored = await restoreFrom(places, file, values['accept-broken-audit'] === true);
    if (!restored.ok) {
      io.fail(restored.problem.text);
      return 1;
    }
    const report = restored.value;
    if (values.json === true) {
      const { facts, lost, kept } = report;
      const { alerts, candles, head } = facts;
      const upTo = head === null ? null : new Date(head.ts).toISOString();
      io.out(JSON.stringify({ file, upTo, alerts, candles, lastAuditSeq: head?.seq ?? 0, lost, kept }));
    } else io.out(restoreTexts.restored(file, report)[language]);
    return 0;
  },
};
