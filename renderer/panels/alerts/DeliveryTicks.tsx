import { BellDot, Mail, MessageSquareText, Radio, Volume2, Webhook, type LucideIcon } from 'lucide-react';
import type { Delivery, DeliveryChannel } from '../../../app/alerts/alert';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';

const ICONS: Readonly<Record<DeliveryChannel, LucideIcon>> = {
  desktop: BellDot,
  sound: Volume2,
  websocket: Radio,
  email: Mail,
  webhook: Webhook,
  ntfy: MessageSquareText,
};

/** One small sign a channel; what it means stands in its label. */
export function DeliveryTicks({ deliveries }: { readonly deliveries: readonly Delivery[] }) {
  const text = useText();
  const formats = useFormats();
  return (
    <ul className="ticks" aria-label={text.detail.deliveries}>
      {deliveries
        .filter(({ status }) => status !== 'skipped')
        .map(({ channel, status, latencyMs }) => {
          const Icon = ICONS[channel];
          const time = latencyMs === null ? '' : ` (${text.detail.milliseconds(formats.whole(latencyMs))})`;
          const label = `${text.channel[channel]}: ${text.delivery[status]}${time}`;
          return (
            <li key={channel} className="tick" data-delivery={status} title={label}>
              <Icon size={13} aria-hidden />
              <span className="hidden-visually">{label}</span>
            </li>
          );
        })}
    </ul>
  );
}
