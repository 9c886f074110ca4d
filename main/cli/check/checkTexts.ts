import type { Text } from '../../problem';

/** The sentences of `check`. */
export const checkTexts = {
  summary: {
    pt: 'Roda de novo um dia gravado e compara, alerta por alerta, com o que foi dito ao vivo',
    en: 'Runs a stored day once more and compares, alert for alert, with what was said live',
  },
  help: {
    pt: `  --symbol ATIVO       só este ativo (padrão: todos os que tiveram alertas ao vivo ou simulados)
  --day AAAA-MM-DD     o dia, no fuso da bolsa (padrão: o último de cada ativo)`,
    en: `  --symbol NAME        only this symbol (default: all that had live or simulated alerts)
  --day YYYY-MM-DD     the day, in the exchange's zone (default: the newest of each symbol)`,
  },
  badDay: (value: string): Text => ({
    pt: `--day ${value}: use um dia como 2026-03-16.`,
    en: `--day ${value}: use a day such as 2026-03-16.`,
  }),
  nothing: {
    pt: 'Não há candles neste dia com que conferir. Dê outro dia com --day, ou um ativo da lista com --symbol.',
    en: 'There are no candles on this day to check. Name another day with --day, or a symbol of the list with --symbol.',
  },
  result: (symbol: string, day: string, reproduced: number, said: number, differing: number): Text => ({
    pt: `${symbol} ${day}: ${reproduced} de ${said} alertas reproduzidos, ${differing} diferença(s)`,
    en: `${symbol} ${day}: ${reproduced} of ${said} alerts reproduced, ${differing} difference(s)`,
  }),
  kinds: {
    missing: { pt: 'foi dito, e não apareceu de novo', en: 'was said, and did not come again' },
    unsaid: { pt: 'apareceu, e não tinha sido dito', en: 'came, and had not been said' },
    different: { pt: 'apareceu diferente', en: 'came differently' },
  },
  causes: {
    unexplained: { pt: 'nada explica isto', en: 'nothing explains it' },
    'engine-version': { pt: 'outra versão do motor', en: 'another version of the engine' },
    'history-filled': {
      pt: 'candles mais antigos entraram depois',
      en: 'older candles were put in since',
    },
    'record-archived': {
      pt: 'o registro das mudanças deste dia está arquivado',
      en: 'the record of the changes of this day is archived',
    },
    unrecorded: {
      pt: 'os alertas desta base não estão na auditoria (vieram de outro programa, ou de uma base remendada): o dia não pode ser conferido, os seguintes sim',
      en: 'the alerts of this database are not in its audit (another program wrote them, or the database was patched): the day cannot be checked, those after it can',
    },
    'timeframe-order': {
      pt: 'a ordem entre os timeframes não foi guardada',
      en: 'the order among timeframes was not kept',
    },
  },
} as const;
