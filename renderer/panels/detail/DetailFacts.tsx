import type { Alert } from '../../../app/alerts/alert';
import type { Instrument } from '../../../app/market/instrument';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { useExchangeTime } from '../../market/useExchangeTime';

export interface DetailFactsProps {
  readonly alert: Alert;
  readonly instrument: Instrument;
}

/** Outcome and record of the alert. */
export function DetailFacts({ alert, instrument }: DetailFactsProps) {
  const text = useText();
  const formats = useFormats();
  const exchange = useExchangeTime(instrument.calendar);
  const { outcome } = alert;
  const r = (value: number): string => `${formats.signed(value, 2)} R`;
  return (
    <div className="detail-part">
      <h4>{text.detail.record}</h4>
      <ul className="path">
        {outcome !== null && (
          <li>
            <span>{text.detail.outcome}</span>
            <span>
              {text.detail.result[outcome.result]} · {r(outcome.r)} · MFE {r(outcome.mfe)} · MAE{' '}
              {r(outcome.mae)}
              {outcome.ambiguous && ` (${text.detail.ambiguous})`}
            </span>
          </li>
        )}
        <li>
          <span>{text.detail.number}</span>
          <span className="selectable">{formats.whole(alert.seq)}</span>
        </li>
        <li>
          <span>{text.detail.origin}</span>
          <span>{text.origin[alert.origin]}</span>
        </li>
        <li>
          <span>{text.detail.detectedAt}</span>
          <span>
            {exchange.full(alert.detectedAt)} {exchange.zoneName}
          </span>
        </li>
        {alert.acknowledgedAt !== null && (
          <li>
            <span>{text.detail.acknowledgedAt}</span>
            <span>
              {exchange.full(alert.acknowledgedAt)} {exchange.zoneName}
            </span>
          </li>
        )}
        {alert.note !== null && (
          <li>
            <span>{text.detail.noteShown}</span>
            <span className="selectable">{alert.note}</span>
          </li>
        )}
        <li>
          <span>ID</span>
          <span className="selectable detail-id">{alert.id}</span>
        </li>
      </ul>
    </div>
  );
}
