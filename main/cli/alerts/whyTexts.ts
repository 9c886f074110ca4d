import { WHY_NOT_REASONS, type WhyNotReason } from '../../../app/alerts/reason';
import type { Text } from '../../problem';

export const whyTexts = {
  summary: {
    pt: 'mostra por que alertas não foram avisados, ou por que um candle não teve alerta',
    en: 'shows why alerts were not told, or why a candle had no alert',
  },
  help: {
    pt: `  --from, --to         candles abertos desde / antes de: 2026-03-16 ou 2026-03-16T12:05:00Z
  --symbol             símbolo, como WIN$N
  --pattern            extreme-volatility, volatility-shock, engulfing, rsi-divergence, level-break, price-level
  --reason             ${WHY_NOT_REASONS.join(', ')}
  --limit              quantos alertas no máximo, os mais novos, de 1 a 1000 (padrão: 100)
  --at                 explica o candle deste momento: 2022-05-18T14:20 na hora da bolsa, ou com fuso, como
                       2022-05-18T17:20:00Z; precisa de --symbol
  --timeframe          tempo gráfico do candle, quando o símbolo tem vários: M1, M5, …`,
    en: `  --from, --to         candles that opened since / before: 2026-03-16 or 2026-03-16T12:05:00Z
  --symbol             symbol, such as WIN$N
  --pattern            extreme-volatility, volatility-shock, engulfing, rsi-divergence, level-break, price-level
  --reason             ${WHY_NOT_REASONS.join(', ')}
  --limit              how many alerts at most, the newest, from 1 to 1000 (default: 100)
  --at                 explains the candle of this moment: 2022-05-18T14:20 on the exchange's clock, or with a zone,
                       such as 2022-05-18T17:20:00Z; needs --symbol
  --timeframe          the candle's timeframe, when the symbol has several: M1, M5, …`,
  },
  badTime: (value: string): Text => ({
    pt: `--at não aceita "${value}". Escreva 2022-05-18T14:20, na hora da bolsa, ou com fuso, como 2022-05-18T17:20:00Z.`,
    en: `--at does not take "${value}". Write 2022-05-18T14:20, on the exchange's clock, or with a zone, such as 2022-05-18T17:20:00Z.`,
  }),
  needsSymbol: {
    pt: '--at precisa de --symbol, como --symbol WIN$N.',
    en: '--at needs --symbol, such as --symbol WIN$N.',
  },
  alone: (option: string): Text => ({
    pt: `--at explica um candle só; tire --${option}.`,
    en: `--at explains a single candle; leave out --${option}.`,
  }),
  needsAt: {
    pt: '--timeframe vale só com --at.',
    en: '--timeframe goes with --at only.',
  },
  badReason: (value: string): Text => ({
    pt: `--reason ${value} não é um motivo de silêncio. Use um destes: ${WHY_NOT_REASONS.join(', ')}.`,
    en: `--reason ${value} is no reason for silence. Use one of: ${WHY_NOT_REASONS.join(', ')}.`,
  }),
  which: (asked: string, series: readonly string[]): Text => {
    const list = series.map((id) => id.replace('|', ' ')).join(', ');
    return {
      pt:
        series.length === 0
          ? 'Não há candles gravados ainda.'
          : `${asked} não diz uma série só. As que existem: ${list}. Use --symbol e --timeframe.`,
      en:
        series.length === 0
          ? 'No candles are stored yet.'
          : `${asked} does not name one series. There are: ${list}. Use --symbol and --timeframe.`,
    };
  },
  noCandle: (at: string, before: string | null, after: string | null): Text => ({
    pt: `Não há candle gravado em ${at}${before === null ? '' : `; o anterior abriu em ${before}`}${after === null ? '' : `; o seguinte, em ${after}`}.`,
    en: `No candle is stored at ${at}${before === null ? '' : `; the one before opened at ${before}`}${after === null ? '' : `; the next one at ${after}`}.`,
  }),
  candle: (name: string, time: string): Text => ({
    pt: `${name}, candle de ${time}`,
    en: `${name}, candle of ${time}`,
  }),
  reset: {
    'data-gap': {
      pt: 'Os indicadores recomeçaram neste candle: antes dele faltam dados.',
      en: 'The indicators started afresh with this candle: data is missing before it.',
    },
    roll: {
      pt: 'Os indicadores recomeçaram neste candle: o contrato rolou.',
      en: 'The indicators started afresh with this candle: the contract rolled.',
    },
  },
  told: { pt: 'Houve alerta, avisado', en: 'There was an alert, told' },
  refused: { pt: 'Foi encontrado e não avisado', en: 'Something was found and not told' },
  nothing: {
    pt: 'Nada foi encontrado. O que cada detector viu:',
    en: 'Nothing was found. What each detector saw:',
  },
  saw: { pt: 'O que cada detector viu:', en: 'What each detector saw:' },
  none: {
    pt: 'Nenhum alerta ficou sem aviso com estes filtros.',
    en: 'No alert went untold with these filters.',
  },
  total: (count: number): Text => ({
    pt: count === 1 ? '1 alerta não avisado:' : `${count} alertas não avisados:`,
    en: count === 1 ? '1 alert not told:' : `${count} alerts not told:`,
  }),
  newest: (count: number): Text => ({
    pt: `Os ${count} mais novos (--limit mostra mais):`,
    en: `The newest ${count} (--limit shows more):`,
  }),
  reason: {
    cooldown: { pt: 'pausa depois do anterior', en: 'cooling down after the one before' },
    duplicate: { pt: 'já avisado', en: 'said before' },
    snoozed: { pt: 'adiado', en: 'snoozed' },
    'muted-schedule': { pt: 'silenciado neste horário', en: 'muted at this hour' },
    'out-of-session': { pt: 'fora do pregão', en: 'out of session' },
    'stale-data': { pt: 'dados atrasados', en: 'stale data' },
    historical: { pt: 'de antes de ligar', en: 'before start' },
    'below-confidence': { pt: 'confiança abaixo da mínima', en: 'confidence below the minimum' },
    disabled: { pt: 'padrão desligado', en: 'pattern switched off' },
    'attention-budget': { pt: 'além do limite por hora', en: 'over the hourly limit' },
  } satisfies Readonly<Record<WhyNotReason, Text>>,
} as const;
