import { assertNever } from '../assertNever';
import type { Signal } from '../detectors/signal';
import { formatNumber, formatPrice } from './localeNumber';
import { signalNumber } from './signalNumber';

/** What the detector saw, as a sentence in English. */
export function explainInEnglish(signal: Signal): string {
  const up = signal.direction === 'long';
  const price = (name: string): string => formatPrice(signalNumber(signal, name), 'en');
  const number = (name: string, digits = 0): string => formatNumber(signalNumber(signal, name), 'en', digits);
  const size = (value: number, digits: number): string => formatNumber(Math.abs(value), 'en', digits);
  switch (signal.detector) {
    case 'extreme-volatility':
      return (
        `Extreme volatility: the close ${price('close')} lies ${size(signal.value, 2)} standard deviations ` +
        `${up ? 'above' : 'below'} the mean of ${number('window')} candles (${price('mean')}; deviation ` +
        `${price('deviation')}); the limit is ${size(signal.threshold, 2)}, with ${number('confirm')} ` +
        `${signalNumber(signal, 'confirm') === 1 ? 'candle' : 'candles in a row'} beyond it.`
      );
    case 'volatility-shock':
      return (
        `Volatility shock: a ${up ? 'rise' : 'fall'} of ${formatPrice(Math.abs(signal.value), 'en')} in two candles ` +
        `(from ${price('closeTwoBefore')} to ${price('close')}), ${number('multiple', 1)} times the usual move; the ` +
        `limit is ${number('k', 1)} times, or ${formatPrice(Math.abs(signal.threshold), 'en')}.`
      );
    case 'engulfing':
      return (
        `${up ? 'Bullish' : 'Bearish'} engulfing: the body of ${price('body')} (${size(signal.value, 2)} ATR; at ` +
        `least ${size(signal.threshold, 2)}) covers the opposite body of ${price('previousBody')} of the candle ` +
        `before.`
      );
    case 'rsi-divergence':
      return (
        `RSI divergence: the close ${price('close')} is the ${up ? 'lowest' : 'highest'} of ${number('lookback')} ` +
        `candles (before: ${price('closeExtreme')}), but RSI stopped at ${number('rsi', 1)}, ` +
        `${up ? 'above' : 'below'} the ${number('rsiExtreme', 1)} it had reached (zone ${up ? '≤' : '≥'} ` +
        `${formatNumber(signal.threshold, 'en', 0)}).`
      );
    case 'level-break':
      return (
        `Level break: the close ${price('close')} is beyond the ${up ? 'high' : 'low'} of ${number('window')} ` +
        `candles, ${price('level')}, by ${formatPrice(Math.abs(signal.value), 'en')}; the buffer to clear is ` +
        `${price('buffer')}.`
      );
    case 'price-level':
      return `Price level: ${price('price')} crossed ${up ? 'up' : 'down'} through your level at ${price('level')}.`;
    default:
      return assertNever(signal.detector);
  }
}
