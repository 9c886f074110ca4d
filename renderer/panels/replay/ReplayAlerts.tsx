import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { Badge } from '../../parts/Badge';
import { PanelHead } from '../../parts/PanelHead';
import { useReplay } from '../../state/replayStore';
import { AlertList } from '../alerts/AlertList';
import './replay.css';

/** What the replay has found so far, above the live alerts and apart from them. */
export function ReplayAlerts() {
  const { replay } = useText();
  const formats = useFormats();
  const alerts = useReplay((open) => open.alerts);
  return (
    <section className="replay-found" aria-label={replay.found}>
      <PanelHead title={replay.found}>
        <Badge tone="quiet">{formats.whole(alerts.length)}</Badge>
      </PanelHead>
      {alerts.length === 0 ? <p className="replay-none">{replay.noneYet}</p> : <AlertList alerts={alerts} />}
    </section>
  );
}
