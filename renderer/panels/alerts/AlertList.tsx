import { useState, type UIEvent } from 'react';
import type { Alert } from '../../../app/alerts/alert';
import { useChosenAlert } from '../../state/useChosenAlert';
import { AlertCard } from './AlertCard';

/** Cards made at a time: more than a tall screen shows. Two hundred at once would keep the chart waiting. */
const STEP = 24;
/** Below the chosen one, so that the arrows always find the next. */
const AHEAD = 4;

/** Cards of alerts, newest first; the rest are made as one scrolls or moves down. */
export function AlertList({ alerts }: { readonly alerts: readonly Alert[] }) {
  const chosen = useChosenAlert();
  const [made, setMade] = useState(STEP);
  const wanted = alerts.findIndex(({ id }) => id === chosen?.id) + 1 + AHEAD;
  if (wanted > made) setMade(wanted + STEP);

  const look = ({ currentTarget: list }: UIEvent<HTMLOListElement>): void => {
    const below = list.scrollHeight - list.scrollTop - list.clientHeight;
    if (below < list.clientHeight && made < alerts.length) setMade(made + STEP);
  };
  return (
    <ol className="live-list" onScroll={look}>
      {alerts.slice(0, made).map((alert) => (
        <AlertCard key={alert.id} alert={alert} chosen={alert.id === chosen?.id} />
      ))}
    </ol>
  );
}
