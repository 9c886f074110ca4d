import type { Signal } from '../detectors/signal';
import type { AlertDraft } from './alert';
import { explainInEnglish } from './explanationEnglish';
import { explainInPortuguese } from './explanationPortuguese';
import type { Language } from './language';
import { formatChange, formatNumber, formatPrice, formatShare, formatShareBelow } from './localeNumber';

/** What `renderExplanation` reads of an alert. */
type Explained = Pick<AlertDraft, 'signals' | 'plan' | 'confidence'>;

/**
 * Why a signal or a whole alert fired, in sentences with the numbers that decided: what was seen, what it had to
 * reach, what would have kept it silent, and how rare it is. An alert adds its levels.
 */
export function renderExplanation(subject: Signal | Explained, language: Language): string {
  if ('detector' in subject) return explainSignal(subject, language);
  const { signals } = subject;
  const sentences = signals.map((signal) => explainSignal(signal, language));
  if (signals.length > 1) sentences.push(explainAgreement(signals.length, subject.confidence, language));
  sentences.push(explainPlan(subject, language));
  return sentences.join(' ');
}

function explainSignal(signal: Signal, language: Language): string {
  const sentences = [language === 'pt' ? explainInPortuguese(signal) : explainInEnglish(signal)];
  const silence = explainSilence(signal, language);
  if (silence !== null) sentences.push(silence);
  if (signal.percentile !== null) sentences.push(explainRarity(signal.percentile, language));
  return sentences.join(' ');
}

function explainSilence({ silencingChange, numbers }: Signal, language: Language): string | null {
  const { close } = numbers;
  if (silencingChange === null || close === undefined) return null;
  const price = formatPrice(close + silencingChange, language);
  const change = formatChange(silencingChange, language);
  return language === 'pt'
    ? `Com o fechamento em ${price} (${change}), não haveria sinal.`
    : `A close at ${price} (${change}) would have given no signal.`;
}

function explainRarity(percentile: number, language: Language): string {
  if (percentile === 1) {
    return language === 'pt'
      ? 'É o valor mais extremo dos últimos 60 pregões.'
      : 'It is the most extreme value of the last 60 sessions.';
  }
  const share = formatShareBelow(percentile, language);
  return language === 'pt'
    ? `Mais extremo que ${share} dos valores dos últimos 60 pregões.`
    : `More extreme than ${share} of the values of the last 60 sessions.`;
}

function explainAgreement(count: number, confidence: number, language: Language): string {
  const share = formatShare(confidence, language);
  return language === 'pt'
    ? `${count} padrões concordam: confiança ${share}.`
    : `${count} patterns agree: confidence ${share}.`;
}

function explainPlan({ plan }: Explained, language: Language): string {
  const price = (value: number): string => formatPrice(value, language);
  const ratio = formatNumber(plan.riskReward, language, 2);
  const band = `${price(plan.entry.low)}–${price(plan.entry.high)}`;
  return language === 'pt'
    ? `Níveis: entrada ${band}, stop ${price(plan.stop)}, alvo ${price(plan.target)}, risco:retorno 1:${ratio}` +
        `${plan.belowTwo ? ' (abaixo de 1:2)' : ''}.`
    : `Levels: entry ${band}, stop ${price(plan.stop)}, target ${price(plan.target)}, risk:reward 1:${ratio}` +
        `${plan.belowTwo ? ' (below 1:2)' : ''}.`;
}
