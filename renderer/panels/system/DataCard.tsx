import { FolderOpen } from 'lucide-react';
import type { SystemInfo } from '../../../app/contract/ipcSystem';
import { openFolder } from '../../actions/openFolder';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { Button } from '../../parts/Button';
import { Facts } from '../../parts/Facts';

/** Where everything is kept and how large it is. */
export function DataCard({ info }: { readonly info: SystemInfo }) {
  const { system } = useText();
  const formats = useFormats();
  return (
    <section className="system-card">
      <h3>{system.data}</h3>
      <Facts
        facts={[
          { name: system.folder, value: info.dataFolder },
          { name: system.database, value: formats.bytes(info.databaseBytes) },
          { name: system.memory, value: formats.bytes(info.memoryBytes) },
        ]}
      />
      <Button small onClick={() => void openFolder('data')}>
        <FolderOpen size={13} aria-hidden /> {system.openFolder}
      </Button>
    </section>
  );
}
