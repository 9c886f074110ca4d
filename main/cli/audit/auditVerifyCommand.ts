import { resolve } from 'node:path';
import { isOwnAnchor, readAnchor, type Anchor } from '../../compose/anchors';
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
  help: auditTexts.verifyHelp,
  options: { anchor: { type: 'string' } },
  run(call) {
    const { values, io, language } = call;
    let anchor: Anchor | null = null;
    if (typeof values.anchor === 'string') {
      const read = readAnchor(resolve(io.cwd, values.anchor));
      if (!read.ok) {
        io.fail(read.problem.text);
        return Promise.resolve(1);
      }
      anchor = read.value;
    }
    const opened = openReading(placesOf(call).dataDir);
    if (!opened.ok) {
      io.fail(opened.problem.text);
      return Promise.resolve(1);
    }
    const { archive, folder } = opened.value;
    const verified = archive.reading(() => archive.verifyAudit(anchor));
    archive.close();
    if (!verified.ok) {
      io.fail(verified.problem.text);
      return Promise.resolve(1);
    }
    const verdict = verified.value;
    const own = anchor === null ? null : isOwnAnchor(folder, anchor);
    if (values.json === true)
      io.out(JSON.stringify(own === null ? verdict : { ...verdict, signedHere: own }));
    else if (!verdict.ok) io.fail(auditTexts.broken(verdict));
    else {
      io.out(auditTexts.intact(verdict)[language]);
      if (anchor !== null) io.out(auditTexts.anchorHeld(anchor)[language]);
      if (own === false) io.out(auditTexts.otherKey[language]);
    }
    return Promise.resolve(verdict.ok ? 0 : 1);
  },
};
