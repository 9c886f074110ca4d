import type { Language } from '../../alerts/language';
import { formatNumber, formatPrice } from '../../alerts/localeNumber';
import type { DetectorId } from '../../detectors/detectorId';
import type { DetectorState, DetectorView } from './detectorView';

/** What the numbers of a sentence are, as texts. */
interface Numbers {
  readonly value: string;
  readonly threshold: string;
  /** The value without its sign. */
  readonly size: string;
  /** How much was missing. */
  readonly short: string;
  readonly number: (name: string, digits?: number) => string;
}
type Sentences = Readonly<Record<DetectorState, (numbers: Numbers) => string>>;

const PT: Sentences = {
  fired: ({ value, threshold }) => `disparou: ${value}, limite ${threshold}`,
  disabled: () => 'desligado nas configurações',
  'warm-up': ({ number }) => `aquecendo: faltam ${number('missing')} candles`,
  'session-start': () => 'começo do pregão: o que ele compara ficou no pregão anterior',
  flat: () => 'sem movimento com que comparar',
  'below-threshold': ({ value, threshold, short }) => `${value}, limite ${threshold}: faltou ${short}`,
  unconfirmed: ({ value, threshold, number }) =>
    `${value}, além do limite ${threshold}, mas só ${number('inARow')} de ${number('confirm')} candles seguidos`,
  'not-armed': ({ value, threshold }) =>
    `${value}, além do limite ${threshold}, mas já disparou neste movimento`,
  'close-inside': ({ value, number }) =>
    `o fechamento ${number('close')} não passou de ${number('closeExtreme')} (extremo do IFR: ${value})`,
  'rsi-agrees': ({ number }) => `o IFR (${number('rsi', 1)}) acompanhou o fechamento: não há divergência`,
  'same-colour': () => 'o candle anterior não é de cor contrária',
  'not-covering': ({ value }) => `corpo de ${value}, mas não cobre o corpo anterior`,
  'previous-small': ({ number }) =>
    `o corpo anterior é pequeno: ${number('previousBodyInAtr', 2)} ATR, mínimo ${number('minPreviousBody', 2)}`,
  'not-replayed': () => 'níveis mudam quando você os desenha: não se refazem sobre o passado',
};

const EN: Sentences = {
  fired: ({ value, threshold }) => `fired: ${value}, threshold ${threshold}`,
  disabled: () => 'switched off in the settings',
  'warm-up': ({ number }) => `warming up: ${number('missing')} candles missing`,
  'session-start': () => 'start of the session: what it compares lies in the session before',
  flat: () => 'no movement to compare with',
  'below-threshold': ({ value, threshold, short }) => `${value}, threshold ${threshold}: ${short} missing`,
  unconfirmed: ({ value, threshold, number }) =>
    `${value}, beyond ${threshold}, but only ${number('inARow')} of ${number('confirm')} candles in a row`,
  'not-armed': ({ value, threshold }) =>
    `${value}, beyond ${threshold}, but it has fired in this move already`,
  'close-inside': ({ value, number }) =>
    `the close ${number('close')} did not pass ${number('closeExtreme')} (RSI extreme: ${value})`,
  'rsi-agrees': ({ number }) => `RSI (${number('rsi', 1)}) went along with the close: no divergence`,
  'same-colour': () => 'the candle before is not of the opposite colour',
  'not-covering': ({ value }) => `a body of ${value}, but it does not cover the one before`,
  'previous-small': ({ number }) =>
    `the body before is small: ${number('previousBodyInAtr', 2)} ATR, at least ${number('minPreviousBody', 2)}`,
  'not-replayed': () => 'levels change as you draw them: they cannot be run again over the past',
};

/** Of a level, the distance says more than the signs. */
const PT_LEVEL: Sentences['below-threshold'] = ({ size, number, short }) =>
  `o fechamento está a ${size} do nível ${number('level')}; para romper faltaram ${short}`;
const EN_LEVEL: Sentences['below-threshold'] = ({ size, number, short }) =>
  `the close lies ${size} from the level ${number('level')}; ${short} were missing to break it`;

/** What stands behind a detector's value: σ, ATR; RSI and prices stand for themselves. */
const UNITS: Readonly<Record<DetectorId, (value: number, language: Language) => string>> = {
  'extreme-volatility': (value, language) => `${formatNumber(value, language, 2)} σ`,
  'volatility-shock': formatPrice,
  engulfing: (value, language) => `${formatNumber(value, language, 2)} ATR`,
  'rsi-divergence': (value, language) => formatNumber(value, language, 1),
  'level-break': formatPrice,
  'price-level': formatPrice,
};

function sentenceOf({ detector, state }: DetectorView, language: Language): Sentences[DetectorState] {
  if (detector === 'level-break' && state === 'below-threshold')
    return language === 'pt' ? PT_LEVEL : EN_LEVEL;
  return (language === 'pt' ? PT : EN)[state];
}

/** What a detector did on a candle, in words: its value, its threshold and what kept it silent. */
export function detectorSentence(view: DetectorView, language: Language): string {
  const { detector, value, threshold, margin } = view;
  const unit = UNITS[detector];
  const text = (number: number | null): string => (number === null ? '—' : unit(number, language));
  return sentenceOf(
    view,
    language,
  )({
    value: text(value),
    size: text(value === null ? null : Math.abs(value)),
    threshold: text(threshold),
    short: text(margin === null ? null : Math.abs(margin)),
    number: (name, digits) => {
      const number = view.numbers[name] ?? NaN;
      return digits === undefined ? formatPrice(number, language) : formatNumber(number, language, digits);
    },
  });
}
