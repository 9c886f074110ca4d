import type { Text } from '../../problem';
import { counted } from '../counted';

export const backupTexts = {
  nowSummary: {
    pt: 'copia o banco de dados para backups/ e confere a cópia; o Vigia pode estar aberto',
    en: 'copies the database to backups/ and checks the copy; Vigia may be running',
  },
  listSummary: {
    pt: 'lista as cópias de segurança, a mais nova primeiro',
    en: 'lists the backups, newest first',
  },
  noHelp: { pt: '', en: '' },
  copying: { pt: 'copiando', en: 'copying' },
  made: (path: string, size: string, records: number, alerts: number, candles: number): Text => ({
    pt: `Cópia feita e conferida: ${path} (${size}; ${counted(records, 'registro', 'registros')} de auditoria, ${counted(alerts, 'alerta', 'alertas')}, ${counted(candles, 'candle', 'candles')}).`,
    en: `Backup made and checked: ${path} (${size}; ${counted(records, 'audit record', 'audit records')}, ${counted(alerts, 'alert', 'alerts')}, ${counted(candles, 'candle', 'candles')}).`,
  }),
  broken: (seq: number): Text => ({
    pt: `A auditoria no banco de dados, e por isso na cópia, está quebrada a partir do registro ${seq}; nenhuma cópia antiga foi removida. Veja "vigia audit verify".`,
    en: `The audit in the database, and so in the backup, is broken from record ${seq} on; no older backup was removed. See "vigia audit verify".`,
  }),
  pruned: (count: number): Text => ({
    pt: `Removidas por não caberem mais na regra de backup: ${counted(count, 'cópia antiga', 'cópias antigas')}.`,
    en: `Removed, as the backup rule no longer keeps them: ${counted(count, 'old backup', 'old backups')}.`,
  }),
  none: (folder: string): Text => ({
    pt: `Ainda não há cópias em ${folder}. Faça uma com "vigia backup now".`,
    en: `There are no backups in ${folder} yet. Make one with "vigia backup now".`,
  }),
  line: (time: string, size: string, name: string, isLayout: boolean): Text => ({
    pt: `${time} UTC  ${size}  ${name}${isLayout ? '  (antes de uma atualização)' : ''}`,
    en: `${time} UTC  ${size}  ${name}${isLayout ? '  (before an update)' : ''}`,
  }),
} as const;
