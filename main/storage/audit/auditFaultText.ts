import type { Text } from '../../problem';
import type { AuditFault } from './auditVerdict';

/** What each fault means, to put after "the audit is broken: ". */
export const AUDIT_FAULTS: Readonly<Record<AuditFault, (seq: number, file: string) => Text>> = {
  'missing-record': (seq) => ({
    pt: `o registro ${seq} não existe, nem no banco de dados nem num arquivo de audit/: foi removido`,
    en: `record ${seq} does not exist, neither in the database nor in a file of audit/: it was removed`,
  }),
  'broken-link': (seq) => ({
    pt: `o registro ${seq} não se liga ao anterior`,
    en: `record ${seq} is not linked to the one before`,
  }),
  'changed-record': (seq) => ({
    pt: `o registro ${seq} foi alterado depois de escrito`,
    en: `record ${seq} was changed after it was written`,
  }),
  'archive-changed': (seq, file) => ({
    pt: `audit/${file}, que guarda os registros a partir de ${seq}, não está como foi lacrado`,
    en: `audit/${file}, which holds the records from ${seq}, is not as it was sealed`,
  }),
  'anchor-cut': (seq, file) => ({
    pt: `os registros a partir de ${seq} foram cortados do fim: uma âncora (${file}) prova que existiam`,
    en: `the records from ${seq} were cut off the end: an anchor (${file}) proves that they existed`,
  }),
  'anchor-rewritten': (seq, file) => ({
    pt: `o registro ${seq} não é o que foi ancorado (${file}): a cadeia foi reescrita nele ou antes dele`,
    en: `record ${seq} is not the one that was anchored (${file}): the chain was rewritten at it or before it`,
  }),
  'anchor-forged': (seq, file) => ({
    pt: `a âncora ${file}, do registro ${seq}, não está como foi assinada`,
    en: `the anchor ${file}, of record ${seq}, is not as it was signed`,
  }),
  unguarded: () => ({
    pt: 'a tabela não recusa mais alterações: seus gatilhos foram removidos ou mudados',
    en: 'the table no longer refuses changes: its triggers were removed or changed',
  }),
};
