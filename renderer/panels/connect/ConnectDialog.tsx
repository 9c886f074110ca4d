import { useText } from '../../i18n/useText';
import { Dialog } from '../../parts/Dialog';
import { setView } from '../../state/viewStore';
import { ConnectSteps } from './ConnectSteps';

/** The steps on their own; the settings show them as well. */
export function ConnectDialog() {
  const { connect } = useText();
  return (
    <Dialog title={connect.title} closeLabel={connect.close} onClose={() => setView({ dialog: null })}>
      <ConnectSteps />
    </Dialog>
  );
}
