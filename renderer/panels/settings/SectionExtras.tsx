import { Plug } from 'lucide-react';
import type { SettingSection } from '../../../app/contract/ipcSettings';
import { useText } from '../../i18n/useText';
import { Button } from '../../parts/Button';
import { setView } from '../../state/viewStore';
import { ChannelTest } from './ChannelTest';
import { PresetList } from './PresetList';
import { SecretRow } from './SecretRow';

/** What a section has besides its keys. */
export function SectionExtras({ section }: { readonly section: SettingSection }) {
  const { settings: words } = useText();
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
        <Button onClick={() => setView({ dialog: 'connect' })}>
          <Plug size={14} aria-hidden /> {words.connect}
        </Button>
      );
    default:
      return null;
  }
}
