import type { SystemInfo } from '../../../app/contract/ipcSystem';
import { useText } from '../../i18n/useText';
import { CopyButton } from '../../parts/CopyButton';
import { Facts } from '../../parts/Facts';

/** Where other programs reach the terminal, and with which token. */
export function PortsCard({ info }: { readonly info: SystemInfo }) {
  const { system } = useText();
  const words = ({ number, open }: SystemInfo['http']) => (
    <span data-open={open} className="system-port">
      127.0.0.1:{number} {open ? system.open : system.shut}
    </span>
  );
  return (
    <section className="system-card">
      <h3>{system.ports}</h3>
      <Facts
        facts={[
          { name: system.bridge, value: words(info.bridge) },
          { name: system.http, value: words(info.http) },
        ]}
      />
      <div className="system-token">
        <span>{system.token}</span>
        <CopyButton text={info.bridgeToken} />
      </div>
    </section>
  );
}
