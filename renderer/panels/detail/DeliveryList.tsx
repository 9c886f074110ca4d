import { useEffect, useState } from 'react';
import type { Alert } from '../../../app/alerts/alert';
import { deliveryDetail } from '../../../app/alerts/deliveryDetail';
import type { DeliveryDetail } from '../../../app/contract/ipcDelivery';
import { request } from '../../api/request';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { useView } from '../../state/viewStore';

/** What became of every notification of the alert, and why where that was noted. */
export function DeliveryList({ alert }: { readonly alert: Alert }) {
  const text = useText();
  const formats = useFormats();
  const language = useView((view) => view.language);
  const details = useDetails(alert);
  return (
    <div className="detail-part">
      <h4>{text.detail.deliveries}</h4>
      {alert.deliveries.length === 0 ? (
        <p className="detail-quiet">{text.detail.noDeliveries}</p>
      ) : (
        <ul className="path">
          {alert.deliveries.map(({ channel, status, attempts }) => {
            const why = details.find((each) => each.channel === channel)?.detail;
            return (
              <li key={channel} data-delivery={status}>
                <span>{text.channel[channel]}</span>
                <span>
                  {text.delivery[status]}
                  {attempts > 1 && ` (${text.detail.attempts(formats.whole(attempts))})`}
                  {why !== undefined && status !== 'delivered' && (
                    <span className="path-why">
                      {deliveryDetail(why, language === 'pt-BR' ? 'pt' : 'en')}
                    </span>
                  )}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

/** Read anew whenever a delivery moves on. */
function useDetails({ id, deliveries }: Alert): readonly DeliveryDetail[] {
  const [details, setDetails] = useState<readonly DeliveryDetail[]>([]);
  useEffect(() => {
    let ended = false;
    void request('alerts:deliveries', { id }).then((answer) => {
      if (!ended && answer.ok) setDetails(answer.value);
    });
    return () => {
      ended = true;
    };
  }, [id, deliveries]);
  return details;
}
