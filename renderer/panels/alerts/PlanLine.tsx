import type { Alert } from '../../../app/alerts/alert';
import type { Instrument } from '../../../app/market/instrument';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';

export interface PlanLineProps {
  readonly alert: Alert;
  readonly instrument: Instrument;
}

/** Entry, stop and target in one line of a card. */
export function PlanLine({ alert: { plan }, instrument }: PlanLineProps) {
  const text = useText();
  const formats = useFormats();
  const price = (value: number): string => formats.price(value, instrument.digits);
  return (
    <span className="plan">
      <span className="plan-part">
        <abbr title={text.alerts.entry}>E</abbr> {price(plan.entry.low)}–{price(plan.entry.high)}
      </span>
      <span className="plan-part plan-stop">
        <abbr title={text.alerts.stop}>S</abbr> {price(plan.stop)}
      </span>
      <span className="plan-part plan-target">
        <abbr title={text.alerts.target}>{text.alerts.target.charAt(0)}</abbr> {price(plan.target)}
      </span>
    </span>
  );
}
