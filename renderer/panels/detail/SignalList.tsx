import { renderExplanation } from '../../../app/alerts/explanation';
import type { Alert } from '../../../app/alerts/alert';
import type { Signal } from '../../../app/detectors/signal';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { useView } from '../../state/viewStore';
import { ThresholdBar } from './ThresholdBar';

/** What each detector saw, as a sentence and as its deciding number beside the threshold. */
export function SignalList({ alert }: { readonly alert: Alert }) {
  const text = useText();
  return (
    <div className="detail-part">
      <h4>{text.detail.why}</h4>
      <ul className="signals">
        {alert.signals.map((signal) => (
          <SignalItem key={signal.detector} signal={signal} named={alert.signals.length > 1} />
        ))}
      </ul>
    </div>
  );
}

interface SignalItemProps {
  readonly signal: Signal;
  /** Says which pattern it is; a lone one stands in the heading already. */
  readonly named: boolean;
}

function SignalItem({ signal, named }: SignalItemProps) {
  const text = useText();
  const formats = useFormats();
  const language = useView((view) => (view.language === 'pt-BR' ? 'pt' : 'en'));
  const number = (value: number): string => formats.price(value, Number.isInteger(value) ? 0 : 2);
  return (
    <li className="signal">
      <p className="signal-name">
        <span className="signal-letter" data-severity={signal.severity} aria-hidden>
          {text.patternLetter[signal.detector]}
        </span>
        {named && text.pattern[signal.detector]}
        <span className="signal-numbers">
          {text.detail.value} <strong>{number(signal.value)}</strong> · {text.detail.threshold}{' '}
          {signal.value >= signal.threshold ? '≥' : '≤'} {number(signal.threshold)}
        </span>
      </p>
      <ThresholdBar value={signal.value} threshold={signal.threshold} />
      <p className="signal-words selectable">{renderExplanation(signal, language)}</p>
    </li>
  );
}
