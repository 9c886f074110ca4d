import type { AuditFault } from '../../compose/openReading';
import type { Text } from '../../problem';

const FAULTS: Readonly<Record<AuditFault, (seq: number) => Text>> = {
  'missing-record': (seq) => ({
    pt: `o registro ${seq} não existe: foi removido`,
    en: `record ${seq} does not exist: it was removed`,
  }),
  'broken-link': (seq) => ({
    pt: `o registro ${seq} não se liga ao anterior`,
    en: `record ${seq} is not linked to the one before`,
  }),
  'changed-record': (seq) => ({
    pt: `o registro ${seq} foi alterado depois de escrito`,
    en: `record ${seq} was changed after it was written`,
  }),
};

export const auditTexts = {
  verifySummary: {
    pt: 'confere a cadeia de auditoria e diz qual é o primeiro registro quebrado',
    en: 'checks the audit chain and names the first broken record',
  },
  exportSummary: {
    pt: 'escreve a auditoria como CSV ou JSON Lines',
    en: 'writes the audit as CSV or JSON Lines',
  },
  exportHelp: {
    pt: `  --format csv|jsonl   formato (padrão: jsonl)
  --out ARQUIVO        arquivo de saída (padrão: a saída padrão)`,
    en: `  --format csv|jsonl   format (default: jsonl)
  --out FILE           output file (default: standard output)`,
  },
  noHelp: { pt: '', en: '' },
  intact: (records: number, head: string): Text => ({
    pt: `Auditoria íntegra: ${records} registros. Cabeça da cadeia: ${head}`,
    en: `The audit is intact: ${records} records. Head of the chain: ${head}`,
  }),
  broken: (seq: number, fault: AuditFault, intact: number): Text => {
    const { pt, en } = FAULTS[fault](seq);
    return {
      pt: `Auditoria quebrada: ${pt}. Os ${intact} registros antes dele estão íntegros. Guarde uma cópia do arquivo como está e compare com backups/.`,
      en: `The audit is broken: ${en}. The ${intact} records before it are intact. Keep a copy of the file as it is and compare it with backups/.`,
    };
  },
  badFormat: (value: string): Text => ({
    pt: `O formato "${value}" não existe. Use --format csv ou --format jsonl.`,
    en: `There is no format "${value}". Use --format csv or --format jsonl.`,
  }),
  written: (count: number, path: string): Text => ({
    pt: `${count} registros gravados em ${path}`,
    en: `${count} records written to ${path}`,
  }),
} as const;
