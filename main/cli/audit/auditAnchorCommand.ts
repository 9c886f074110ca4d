import { signHead } from '../../compose/anchors';
import { openReading } from '../../compose/openReading';
import type { Command } from '../command';
import { placesOf } from '../placesOf';
import { auditTexts } from './auditTexts';

/**
 * `vigia audit anchor`: checks the chain and prints its signed head, to keep where nobody who can change the data
 * folder can reach it; works while Vigia runs.
 */
export const auditAnchorCommand: Command = {
  words: ['audit', 'anchor'],
  operands: '',
  arity: [0, 0],
  summary: auditTexts.anchorSummary,
  help: auditTexts.noHelp,
  options: {},
  run(call) {
    const { values, io, language } = call;
    const opened = openReading(placesOf(call).dataDir);
    if (!opened.ok) {
      io.fail(opened.problem.text);
      return Promise.resolve(1);
    }
    const { archive, folder } = opened.value;
    const read = archive.reading(() => ({ head: archive.auditHead(), verdict: archive.verifyAudit() }));
    archive.close();
    if (!read.ok) {
      io.fail(read.problem.text);
      return Promise.resolve(1);
    }
    const { head, verdict } = read.value;
    if (!verdict.ok || head === null) {
      io.fail(verdict.ok ? auditTexts.empty : auditTexts.broken(verdict));
      return Promise.resolve(1);
    }
    const signed = signHead(folder, head, Date.now());
    if (!signed.ok) {
      io.fail(signed.problem.text);
      return Promise.resolve(1);
    }
    if (values.json !== true) for (const line of auditTexts.anchored(signed.value)[language]) io.out(line);
    io.out(JSON.stringify(signed.value));
    return Promise.resolve(0);
  },
};
