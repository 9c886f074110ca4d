import type { Anchor } from '../../compose/anchors';
import { AUDIT_FAULTS, type AuditVerdict } from '../../compose/openReading';
import type { Text } from '../../problem';

type Broken = Extract<AuditVerdict, { ok: false }>;

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
  --out ARQUIVO        arquivo de saída (padrão: a saída padrão)
  --archives           inclui os registros lacrados em audit/`,
    en: `  --format csv|jsonl   format (default: jsonl)
  --out FILE           output file (default: standard output)
  --archives           includes the records sealed in audit/`,
  },
  verifyHelp: {
    pt: '  --anchor ARQUIVO     prova também que a cadeia ainda contém esta âncora, guardada em outro lugar',
    en: '  --anchor FILE        also proves that the chain still holds this anchor, kept elsewhere',
  },
  anchorSummary: {
    pt: 'confere a cadeia e mostra sua cabeça assinada, para guardar em outro lugar',
    en: 'checks the chain and prints its signed head, to keep elsewhere',
  },
  noHelp: { pt: '', en: '' },
  intact: ({ records, head, archives, anchors }: Extract<AuditVerdict, { ok: true }>): Text => ({
    pt: `Auditoria íntegra: ${records} registros${archives === 0 ? '' : `, com os de ${archives} arquivos lacrados`}${anchors === 0 ? '' : `; confere com ${anchors} ${anchors === 1 ? 'âncora' : 'âncoras'}`}. Cabeça da cadeia: ${head}`,
    en: `The audit is intact: ${records} records${archives === 0 ? '' : `, with those of ${archives} sealed files`}${anchors === 0 ? '' : `; it agrees with ${anchors} ${anchors === 1 ? 'anchor' : 'anchors'}`}. Head of the chain: ${head}`,
  }),
  anchorHeld: ({ seq, recordTime, madeAt }: Anchor): Text => ({
    pt: `A cadeia contém a âncora: o registro ${seq}, escrito em ${recordTime} (UTC), é o mesmo que foi assinado em ${madeAt} (UTC).`,
    en: `The chain holds the anchor: record ${seq}, written at ${recordTime} (UTC), is the one that was signed at ${madeAt} (UTC).`,
  }),
  otherKey: {
    pt: 'A âncora foi assinada com outra chave que não a desta pasta de dados (audit-key.pem). Isso é normal só se a chave foi trocada ou a pasta mudou de computador.',
    en: 'The anchor was signed with another key than the one of this data folder (audit-key.pem). That is normal only when the key was replaced or the folder moved to another computer.',
  },
  anchored: ({ seq, recordTime, publicKey }: Anchor): { pt: string[]; en: string[] } => ({
    pt: [
      `Cabeça da auditoria: registro ${seq}, escrito em ${recordTime} (UTC).`,
      `Chave pública (Ed25519): ${publicKey}`,
      'Guarde a linha abaixo fora deste computador; "vigia audit verify --anchor ARQUIVO" prova depois que nada até ela foi cortado ou reescrito.',
    ],
    en: [
      `Head of the audit: record ${seq}, written at ${recordTime} (UTC).`,
      `Public key (Ed25519): ${publicKey}`,
      'Keep the line below away from this computer; "vigia audit verify --anchor FILE" proves later that nothing up to it was cut or rewritten.',
    ],
  }),
  empty: {
    pt: 'A auditoria ainda não tem registros: abra o Vigia uma vez nesta pasta de dados.',
    en: 'The audit has no records yet: start Vigia once on this data folder.',
  },
  broken: ({ seq, fault, records, file = '', restored }: Broken): Text => {
    const { pt, en } = AUDIT_FAULTS[fault](seq, file);
    const since =
      restored === undefined
        ? { pt: '', en: '' }
        : {
            pt: ` Uma cópia de segurança foi restaurada (registro ${restored}): âncoras feitas antes disso podem divergir com razão.`,
            en: ` A backup was restored (record ${restored}): anchors made before that may rightly differ.`,
          };
    return {
      pt: `Auditoria quebrada: ${pt}. Os ${records} registros antes disso estão íntegros.${since.pt} Guarde uma cópia do arquivo como está e compare com backups/.`,
      en: `The audit is broken: ${en}. The ${records} records before that are intact.${since.en} Keep a copy of the file as it is and compare it with backups/.`,
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
