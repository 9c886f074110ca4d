import type { Text } from '../../problem';

export const doctorTexts = {
  summary: {
    pt: 'confere pasta, configurações, tokens, banco de dados, portas, MT5 e relógio, e diz o que fazer',
    en: 'checks folder, settings, tokens, database, ports, MT5 and clock, and says what to do',
  },
  help: { pt: '', en: '' },
  ok: { pt: 'OK', en: 'OK' },
  warning: { pt: 'ATENÇÃO', en: 'NOTE' },
  problem: { pt: 'PROBLEMA', en: 'PROBLEM' },
  /** The one thing to do next; null when there is none. */
  next: (text: Text | null): Text =>
    text === null
      ? { pt: 'O que fazer: nada, está tudo em ordem.', en: 'What to do: nothing, all is well.' }
      : { pt: `O que fazer primeiro: ${text.pt}`, en: `What to do first: ${text.en}` },
} as const;
