import type { Text } from '../../problem';

export const diagnosticsTexts = {
  summary: {
    pt: 'grava um ZIP com registros, versões, configurações e o estado da auditoria, sem segredos, para o suporte',
    en: 'writes a ZIP with logs, versions, settings and the state of the audit, without secrets, for support',
  },
  help: {
    pt: '  --out ARQUIVO        onde gravar (padrão: vigia-diagnostics-HORA.zip nesta pasta)',
    en: '  --out FILE           where to write it (default: vigia-diagnostics-TIME.zip in this folder)',
  },
  written: (file: string, size: string): Text => ({
    pt: `Diagnóstico gravado em ${file} (${size}). Não há senhas nem tokens nele; leia README.txt antes de enviá-lo.`,
    en: `Diagnostics written to ${file} (${size}). There are no passwords or tokens in it; read README.txt before you send it.`,
  }),
} as const;
