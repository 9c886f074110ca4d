import { resolve } from 'node:path';
import { lineOfRecord, openReading, timeOfRecord, type AuditRecord } from '../../compose/openReading';
import type { Command } from '../command';
import { csvLine } from '../../csvLine';
import { emit } from '../emit';
import { placesOf } from '../placesOf';
import { auditTexts } from './auditTexts';

const COLUMNS = [
  'seq',
  'time',
  'actor',
  'event',
  'alertId',
  'body',
  'configHash',
  'appVersion',
  'previousHash',
  'hash',
];

/** `vigia audit export`: every record with its hash, so that others can check the chain; works while Vigia runs. */
export const auditExportCommand: Command = {
  words: ['audit', 'export'],
  operands: '',
  arity: [0, 0],
  summary: auditTexts.exportSummary,
  help: auditTexts.exportHelp,
  options: { format: { type: 'string' }, out: { type: 'string' }, archives: { type: 'boolean' } },
  async run(call) {
    const { values, io, language } = call;
    const format = typeof values.format === 'string' ? values.format : 'jsonl';
    if (format !== 'csv' && format !== 'jsonl') {
      io.fail(auditTexts.badFormat(format));
      return 2;
    }
    const opened = openReading(placesOf(call).dataDir);
    if (!opened.ok) {
      io.fail(opened.problem.text);
      return 1;
    }
    const { archive } = opened.value;
    const out = typeof values.out === 'string' ? resolve(io.cwd, values.out) : null;
    let count = 0;
    function* lines(): Iterable<string> {
      if (format === 'csv') yield csvLine(COLUMNS);
      for (const record of archive.audit(values.archives === true)) {
        count++;
        yield format === 'csv' ? csvLine(cellsOf(record)) : `${lineOfRecord(record)}\n`;
      }
    }
    const done = await emit(io, out, lines(), archive);
    archive.close();
    if (!done.ok) {
      io.fail(done.problem.text);
      return 1;
    }
    if (out !== null && values.json !== true) io.out(auditTexts.written(count, out)[language]);
    return 0;
  },
};

function cellsOf(record: AuditRecord): (string | number | null)[] {
  const { seq, ts, actor, event, alertId, body, configHash, appVersion, previousHash, hash } = record;
  const time = timeOfRecord(ts);
  const hashes = [previousHash.toString('hex'), hash.toString('hex')];
  return [seq, time, actor, event, alertId, body, configHash, appVersion, ...hashes];
}
