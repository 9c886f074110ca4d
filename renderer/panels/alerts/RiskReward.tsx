import type { Alert } from '../../../app/alerts/alert';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';

/** Risk:reward of a plan, with a sign where it is too little. */
export function RiskReward({ plan: { belowTwo, riskReward } }: Pick<Alert, 'plan'>) {
  const text = useText();
  const formats = useFormats();
  return (
    <span className="plan-part" data-low={belowTwo} title={belowTwo ? text.alerts.belowTwo : undefined}>
      <abbr title={text.detail.riskReward}>{text.alerts.riskReward}</abbr> {formats.price(riskReward, 1)}
      {belowTwo && ' ⚠'}
    </span>
  );
}
