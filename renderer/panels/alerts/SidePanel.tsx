import { useChosenAlert } from '../../state/useChosenAlert';
import { useView } from '../../state/viewStore';
import { AlertDetail } from '../detail/AlertDetail';
import { LiveAlerts } from './LiveAlerts';

/** The live list, and below it the explanation of the chosen alert while it is open. */
export function SidePanel() {
  const explaining = useView((view) => view.explaining);
  const chosen = useChosenAlert();
  return (
    <aside className="side">
      <LiveAlerts />
      {explaining && chosen !== null && <AlertDetail alert={chosen} />}
    </aside>
  );
}
