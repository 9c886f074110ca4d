import type { RestoreReport } from '../../compose/backups';
import type { Text } from '../../problem';
import { counted } from '../counted';

export const restoreTexts = {
  summary: {
    pt: 'põe uma cópia de segurança no lugar do banco de dados; o Vigia precisa estar fechado',
    en: 'puts a backup in the place of the database; Vigia must be closed',
  },
  help: {
    pt: '  --accept-broken-audit  restaura também uma cópia cuja auditoria está quebrada',
    en: '  --accept-broken-audit  restores a backup whose audit is broken as well',
  },
  restored: (file: string, { facts, lost, kept }: RestoreReport): Text => {
    const { alerts, candles, head } = facts;
    const time = head === null ? '?' : new Date(head.ts).toISOString().slice(0, 16).replace('T', ' ');
    const pt =
      lost === null
        ? kept === null
          ? 'não havia outro banco de dados'
          : 'o que era mais novo no banco substituído não pôde ser lido'
        : `o que veio depois não está nele: ${counted(lost.alerts, 'alerta', 'alertas')}, ${counted(lost.candles, 'candle', 'candles')} e ${counted(lost.auditRecords, 'registro', 'registros')} de auditoria`;
    const en =
      lost === null
        ? kept === null
          ? 'there was no other database'
          : 'what was newer in the replaced database could not be read'
        : `what came later is not in it: ${counted(lost.alerts, 'alert', 'alerts')}, ${counted(lost.candles, 'candle', 'candles')} and ${counted(lost.auditRecords, 'audit record', 'audit records')}`;
    return {
      pt: `Restaurado: ${file}, até ${time} UTC (${counted(alerts, 'alerta', 'alertas')}, ${counted(candles, 'candle', 'candles')}); ${pt}${kept === null ? '' : `; o banco substituído ficou em ${kept}`}.`,
      en: `Restored: ${file}, up to ${time} UTC (${counted(alerts, 'alert', 'alerts')}, ${counted(candles, 'candle', 'candles')}); ${en}${kept === null ? '' : `; the replaced database is kept as ${kept}`}.`,
    };
  },
} as const;
