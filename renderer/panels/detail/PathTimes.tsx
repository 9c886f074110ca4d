import type { Alert } from '../../../app/alerts/alert';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';

/** How long each stage took, from the candle's last byte to the disk and to each channel. */
export function PathTimes({ alert }: { readonly alert: Alert }) {
  const text = useText();
  const formats = useFormats();
  const { receivedAt, detectedAt, committedAt } = alert.stages;
  const stages = [
    { name: text.detail.detected, ms: detectedAt - receivedAt },
    ...(committedAt === null ? [] : [{ name: text.detail.committed, ms: committedAt - receivedAt }]),
    ...alert.deliveries.flatMap(({ channel, latencyMs }) =>
      latencyMs === null || committedAt === null
        ? []
        : [{ name: text.channel[channel], ms: committedAt - receivedAt + latencyMs }],
    ),
  ];
  return (
    <div className="detail-part">
      <h4>{text.detail.path}</h4>
      <ol className="path">
        <li>
          <span>{text.detail.received}</span>
          <span>0</span>
        </li>
        {stages.map(({ name, ms }) => (
          <li key={name}>
            <span>{name}</span>
            <span>+{text.detail.milliseconds(formats.price(Math.max(0, ms), ms < 10 ? 2 : 0))}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
