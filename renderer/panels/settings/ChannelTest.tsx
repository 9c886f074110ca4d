import { useEffect } from 'react';
import type { DeliveryChannel } from '../../../app/alerts/alert';
import { request } from '../../api/request';
import { useText } from '../../i18n/useText';
import { useSettings } from '../../state/settingsStore';
import { useSystem } from '../../state/systemStore';
import { ChannelLine } from '../system/ChannelLine';

/** The test buttons of the channels a section is about. */
export function ChannelTest({ channels }: { readonly channels: readonly DeliveryChannel[] }) {
  const { settings: words } = useText();
  const delivery = useSystem((system) => system.delivery);
  const view = useSettings((state) => state.view);

  useEffect(() => {
    void request('system:delivery', null).then((answer) => {
      if (answer.ok) useSystem.setState({ delivery: answer.value });
    });
  }, [view]);

  if (delivery === null) return null;
  return (
    <section className="setting-group system-channels" aria-label={words.test}>
      <h4>{words.test}</h4>
      <ul>
        {delivery.channels
          .filter(({ id }) => channels.includes(id))
          .map((channel) => (
            <ChannelLine key={channel.id} channel={channel} />
          ))}
      </ul>
    </section>
  );
}
