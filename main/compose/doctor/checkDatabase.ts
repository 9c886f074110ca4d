import type { DataFolder } from '../../dataFolder';
import type { Text } from '../../problem';
import { openArchive } from '../../storage/archive';
import { storageProblem } from '../../storage/storageProblem';
import type { Finding, FindingLevel } from './finding';

/** The database: readable, whole, and what is in it. */
export function checkDatabase({ database }: DataFolder): Finding {
  const finding = (level: FindingLevel, text: Text): Finding => ({ check: 'database', level, text });
  const opened = openArchive(database);
  if (!opened.ok) {
    const isWaiting = opened.problem.code === 'missing' || opened.problem.code === 'older';
    return finding(isWaiting ? 'warning' : 'problem', opened.problem.text);
  }
  const archive = opened.value;
  const checked = archive.reading(() => ({ complaint: archive.quickCheck(), facts: archive.facts() }));
  archive.close();
  if (!checked.ok) return finding('problem', checked.problem.text);
  const { complaint, facts } = checked.value;
  if (complaint !== null) return finding('problem', storageProblem('corrupt', database, complaint).text);
  const { series, candles, alerts, auditRecords } = facts;
  return finding('ok', {
    pt: `Banco de dados íntegro: ${series} séries, ${candles} candles, ${alerts} alertas, ${auditRecords} registros de auditoria.`,
    en: `The database is whole: ${series} series, ${candles} candles, ${alerts} alerts, ${auditRecords} audit records.`,
  });
}
