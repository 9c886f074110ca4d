import type { DeliveryState } from '../../../app/contract/ipcDelivery';
import { useText } from '../../i18n/useText';
import { ChannelLine } from './ChannelLine';

/** Every way to be told, how it stands, and a button that tries it. */
export function ChannelsCard({ state }: { readonly state: DeliveryState }) {
  const { deliveries } = useText();
  return (
    <section className="system-card system-channels">
      <h3>{deliveries.channels}</h3>
      <ul>
        {state.channels.map((channel) => (
          <ChannelLine key={channel.id} channel={channel} />
        ))}
      </ul>
    </section>
  );
}
