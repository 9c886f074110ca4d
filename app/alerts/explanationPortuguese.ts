import { assertNever } from '../assertNever';
import type { Signal } from '../detectors/signal';
import { formatNumber, formatPrice } from './localeNumber';
import { signalNumber } from './signalNumber';

/** What the detector saw, as a sentence in Brazilian Portuguese. */
export function explainInPortuguese(signal: Signal): string {
  const up = signal.direction === 'long';
  const price = (name: string): string => formatPrice(signalNumber(signal, name), 'pt');
  const number = (name: string, digits = 0): string => formatNumber(signalNumber(signal, name), 'pt', digits);
  const size = (value: number, digits: number): string => formatNumber(Math.abs(value), 'pt', digits);
  switch (signal.detector) {
    case 'extreme-volatility':
      return (
        `Volatilidade extrema: o fechamento ${price('close')} está ${size(signal.value, 2)} desvios-padrão ` +
        `${up ? 'acima' : 'abaixo'} da média de ${number('window')} candles (${price('mean')}; desvio ` +
        `${price('deviation')}); o limite é ${size(signal.threshold, 2)}, com ${number('confirm')} ` +
        `${signalNumber(signal, 'confirm') === 1 ? 'candle' : 'candles seguidos'} além dele.`
      );
    case 'volatility-shock':
      return (
        `Choque de volatilidade: ${up ? 'alta' : 'queda'} de ${formatPrice(Math.abs(signal.value), 'pt')} em dois ` +
        `candles (de ${price('closeTwoBefore')} a ${price('close')}), ${number('multiple', 1)} vezes o movimento ` +
        `habitual; o limite é ${number('k', 1)} vezes, ou ${formatPrice(Math.abs(signal.threshold), 'pt')}.`
      );
    case 'engulfing':
      return (
        `Engolfo de ${up ? 'alta' : 'baixa'}: o corpo de ${price('body')} (${size(signal.value, 2)} ATR; mínimo ` +
        `${size(signal.threshold, 2)}) cobre o corpo contrário de ${price('previousBody')} do candle anterior.`
      );
    case 'rsi-divergence':
      return (
        `Divergência de IFR: o fechamento ${price('close')} fez ${up ? 'nova mínima' : 'nova máxima'} de ` +
        `${number('lookback')} candles (antes ${price('closeExtreme')}), mas o IFR parou em ${number('rsi', 1)}, ` +
        `${up ? 'acima' : 'abaixo'} dos ${number('rsiExtreme', 1)} que tinha alcançado (zona ` +
        `${up ? '≤' : '≥'} ${formatNumber(signal.threshold, 'pt', 0)}).`
      );
    case 'level-break':
      return (
        `Rompimento: o fechamento ${price('close')} passou ${up ? 'a máxima' : 'a mínima'} de ${number('window')} ` +
        `candles, ${price('level')}, por ${formatPrice(Math.abs(signal.value), 'pt')}; a folga exigida é ` +
        `${price('buffer')}.`
      );
    case 'price-level':
      return (
        `Nível de preço: ${price('price')} cruzou ${up ? 'para cima' : 'para baixo'} o seu nível de ` +
        `${price('level')}.`
      );
    default:
      return assertNever(signal.detector);
  }
}
