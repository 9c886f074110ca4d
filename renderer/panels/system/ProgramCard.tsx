import type { SystemInfo } from '../../../app/contract/ipcSystem';
import { request } from '../../api/request';
import { useText } from '../../i18n/useText';
import { Button } from '../../parts/Button';
import { Facts } from '../../parts/Facts';
import { setView, useView } from '../../state/viewStore';

/** Versions, and whose work the charts are. */
export function ProgramCard({ info }: { readonly info: SystemInfo }) {
  const { system, about } = useText();
  const language = useView((view) => view.language);
  const since = new Date(info.startedAt).toLocaleString(language === 'pt-BR' ? 'pt-BR' : 'en-GB', {
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return (
    <section className="system-card">
      <h3>{system.program}</h3>
      <Facts
        facts={[
          { name: system.version, value: `${info.version} · ${system.engine} ${info.engineVersion}` },
          { name: system.runtime, value: `Electron ${info.electron} · Node ${info.node} · ${info.platform}` },
          { name: system.since, value: since },
        ]}
      />
      <Button small onClick={() => setView({ dialog: 'about' })}>
        {about.open}
      </Button>
      <div className="system-token">
        <span>{system.charts}</span>
        <Button small look="quiet" onClick={() => void request('link:open', { link: 'lightweight-charts' })}>
          {system.chartsLink}
        </Button>
      </div>
    </section>
  );
}
