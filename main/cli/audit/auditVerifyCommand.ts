import { openReading } from '../../compose/openReading';
import type { Command } from '../command';
import { placesOf } from '../placesOf';
import { auditTexts } from './auditTexts';

/** `vigia audit verify`: follows the hash chain from its first record; exit 1 names the first broken one. */
export const auditVerifyCommand: Command = {
  words: ['audit', 'verify'],
  operands: '',
  arity: [0, 0],
  summary: auditTexts.verifySummary,
  help: auditTexts.noHelp,
  options: {},
  run(call) {
    const { values, io, language } = call;
    const opened = openReading(placesOf(call).dataDir);
    if (!opened.ok) {
      io.fail(opened.problem.text);
      return Promise.resolve(1);
    }
    const { archive } = opened.value;
    const verified = archive.reading(() => archive.verifyAudit());
    archive.close();
    if (!verified.ok) {
      io.fail(verified.problem.text);
      return Promise.resolve(1);
    }
    const verdict = verified.value;
    if (values.json === true) io.out(JSON.stringify(verdict));
    else if (verdict.ok) io.out(auditTexts.intact(verdict.records, verdict.head)[language]);
    else io.fail(auditTexts.broken(verdict.seq, verdict.fault, verdict.records));
    return Promise.resolve(verdict.ok ? 0 : 1);
  },
};
