import type { SettingSection } from '../../../app/contract/ipcSettings';
import { useText } from '../../i18n/useText';
import { ConnectSteps } from '../connect/ConnectSteps';
import { ChannelTest } from './ChannelTest';
import { PresetList } from './PresetList';
import { SecretRow } from './SecretRow';

/** What a section has besides its keys. */
export function SectionExtras({ section }: { readonly section: SettingSection }) {
  const { connect } = useText();
  switch (section) {
    case 'detectors':
      return <PresetList />;
    case 'email':
    case 'webhook':
    case 'ntfy':
      return (
        <>
          <ul>
            <SecretRow key={section} channel={section} />
          </ul>
          <ChannelTest channels={[section]} />
        </>
      );
    case 'sounds':
      return <ChannelTest channels={['sound']} />;
    case 'notifications':
      return <ChannelTest channels={['desktop', 'sound']} />;
    case 'server':
      return <ChannelTest channels={['websocket']} />;
    case 'mt5':
      return (
        <section className="setting-group" aria-label={connect.title}>
          <h4>{connect.title}</h4>
          <ConnectSteps />
        </section>
      );
    default:
      return null;
  }
}
