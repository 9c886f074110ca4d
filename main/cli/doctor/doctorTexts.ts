export const doctorTexts = {
  summary: {
    pt: 'confere pasta, configurações, tokens, banco de dados, portas, MT5 e relógio, e diz o que fazer',
    en: 'checks folder, settings, tokens, database, ports, MT5 and clock, and says what to do',
  },
  help: { pt: '', en: '' },
  ok: { pt: 'OK', en: 'OK' },
  warning: { pt: 'ATENÇÃO', en: 'NOTE' },
  problem: { pt: 'PROBLEMA', en: 'PROBLEM' },
} as const;
