import type { Alert } from '../../app/alerts/alert';
import type { PipelineCore } from './pipelineCore';

/** Tells the world of alerts that are on disk since just now. */
export function publishAlerts({ clock, hub, stamps, levels }: PipelineCore, alerts: readonly Alert[]): void {
  if (alerts.length === 0) return;
  const committedAt = clock.now();
  // How long history took to be written says nothing: nobody was told of it.
  for (const alert of alerts) if (alert.reason !== 'historical') stamps.add(alert.seq, committedAt);
  for (const alert of alerts) hub.publish({ type: 'alert', alert: stamps.on(alert) });
  if (!alerts.some(({ patterns }) => patterns.includes('price-level'))) return;
  levels.reload();
  hub.publish({ type: 'levels', levels: levels.all() });
}
