import type { Alert } from '../../../app/alerts/alert';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';

/** What became of every notification of the alert. */
export function DeliveryList({ alert }: { readonly alert: Alert }) {
  const text = useText();
  const formats = useFormats();
  return (
    <div className="detail-part">
      <h4>{text.detail.deliveries}</h4>
      {alert.deliveries.length === 0 ? (
        <p className="detail-quiet">{text.detail.noDeliveries}</p>
      ) : (
        <ul className="path">
          {alert.deliveries.map(({ channel, status, attempts }) => (
            <li key={channel} data-delivery={status}>
              <span>{text.channel[channel]}</span>
              <span>
                {text.delivery[status]}
                {attempts > 1 && ` (${text.detail.attempts(formats.whole(attempts))})`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
