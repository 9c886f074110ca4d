import { useChosenAlert } from '../../state/useChosenAlert';
import { useShownSeries } from '../../state/useShownSeries';
import { useView } from '../../state/viewStore';
import { AlertDetail } from '../detail/AlertDetail';
import { ReplayAlerts } from '../replay/ReplayAlerts';
import { LiveAlerts } from './LiveAlerts';

/** The live list, and below it the explanation of the chosen alert while it is open. */
export function SidePanel() {
  const explaining = useView((view) => view.explaining);
  const chosen = useChosenAlert();
  const replayed = useShownSeries()?.summary.source === 'replay';
  return (
    <aside className="side">
      {replayed && <ReplayAlerts />}
      <LiveAlerts />
      {explaining && chosen !== null && <AlertDetail alert={chosen} />}
    </aside>
  );
}
