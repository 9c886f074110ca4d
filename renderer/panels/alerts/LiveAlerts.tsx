import { BellRing } from 'lucide-react';
import { useText } from '../../i18n/useText';
import { useFormats } from '../../i18n/useFormats';
import { Badge } from '../../parts/Badge';
import { PanelHead } from '../../parts/PanelHead';
import { useAlerts } from '../../state/alertStore';
import { AlertList } from './AlertList';
import './alerts.css';

/** Every delivered alert, newest first. */
export function LiveAlerts() {
  const text = useText();
  const formats = useFormats();
  const alerts = useAlerts((state) => state.live);
  const open = alerts.filter(({ status }) => status === 'open').length;
  return (
    <section className="live" aria-label={text.alerts.title}>
      <PanelHead title={text.alerts.title}>
        {open > 0 && <Badge tone="quiet">{text.alerts.open(formats.whole(open))}</Badge>}
      </PanelHead>
      {alerts.length === 0 ? (
        <div className="live-empty">
          <BellRing size={28} strokeWidth={1.25} aria-hidden />
          <h3>{text.alerts.empty}</h3>
          <p>{text.alerts.emptyText}</p>
        </div>
      ) : (
        <AlertList alerts={alerts} />
      )}
      <p className="live-hints" aria-hidden>
        {text.alerts.hints}
      </p>
    </section>
  );
}
