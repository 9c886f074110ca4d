import type { Origin } from '../../../app/alerts/alert';
import type { Language } from '../../../app/alerts/language';

/** What the e-mails say around the numbers. */
export interface EmailWords {
  readonly lang: string;
  readonly entry: string;
  readonly stop: string;
  readonly target: string;
  readonly riskReward: string;
  readonly candle: string;
  readonly price: string;
  readonly patterns: string;
  readonly confidence: string;
  readonly chart: string;
  readonly footer: string;
  readonly marks: Readonly<Record<Exclude<Origin, 'live'>, string>>;
  readonly digestLead: (count: number) => string;
  readonly digestWhy: string;
  readonly foldedWhy: string;
}

export const EMAIL_WORDS: Readonly<Record<Language, EmailWords>> = {
  pt: {
    lang: 'pt-BR',
    entry: 'Entrada',
    stop: 'Stop',
    target: 'Alvo',
    riskReward: 'Risco:retorno',
    candle: 'Candle',
    price: 'Fechamento',
    patterns: 'Padrões',
    confidence: 'Confiança',
    chart: 'Gráfico dos últimos candles, com a faixa de entrada, o stop e o alvo',
    footer: 'Alerta do Vigia. O Vigia mostra padrões e níveis; ele não negocia.',
    marks: {
      simulated: 'SIMULADO: este alerta vem do mercado simulado.',
      replay: 'REPLAY: este alerta vem de dados antigos que foram tocados de novo.',
      backfill: 'ATRASADO: este alerta vem de candles que chegaram depois.',
    },
    digestLead: (count) =>
      count === 1 ? '1 alerta não chegou a tempo' : `${count} alertas não chegaram a tempo`,
    digestWhy:
      'Não puderam ser enviados quando aconteceram; aqui estão todos juntos, do mais antigo ao mais novo.',
    foldedWhy:
      'Você já tinha sido avisado tantas vezes quanto quer por hora (attention.perHour); aqui estão os outros, do mais antigo ao mais novo.',
  },
  en: {
    lang: 'en',
    entry: 'Entry',
    stop: 'Stop',
    target: 'Target',
    riskReward: 'Risk:reward',
    candle: 'Candle',
    price: 'Close',
    patterns: 'Patterns',
    confidence: 'Confidence',
    chart: 'Chart of the last candles with the entry band, the stop and the target',
    footer: 'An alert of Vigia. Vigia shows patterns and levels; it does not trade.',
    marks: {
      simulated: 'SIMULATED: this alert comes from the simulated market.',
      replay: 'REPLAY: this alert comes from old data that was played again.',
      backfill: 'LATE: this alert comes from candles that arrived afterwards.',
    },
    digestLead: (count) =>
      count === 1 ? '1 alert did not arrive in time' : `${count} alerts did not arrive in time`,
    digestWhy:
      'They could not be sent when they happened; here they are together, from the oldest to the newest.',
    foldedWhy:
      'You had been told as often as you want in an hour (attention.perHour); here are the others, from the oldest to the newest.',
  },
};
