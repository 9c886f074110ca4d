import type { Condition } from '../../../app/engine/internal/conditions';
import { stepEpisode, type Episode } from '../../../app/engine/internal/episode';
import type { Clock, Notice, Scheduler } from '../../../app/engine/ports';
import type { MetricSample } from '../../../app/engine/ports/metricSample';
import type { Text } from '../../problem';

const EVERY_MS = 15_000;

export interface InternalAlerts {
  start(): void;
  stop(): void;
  /** What keeps Vigia from doing its work just now. */
  illnesses(): readonly Text[];
  samples(): readonly MetricSample[];
}

export interface InternalAlertsOptions {
  readonly conditions: (now: number) => readonly Condition[];
  readonly notify: (notice: Notice) => void;
  /** For somebody who does not look at the window. */
  readonly call: (text: Text) => void;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
}

interface Active {
  readonly condition: Condition;
  readonly episode: Episode;
}

/** Looks at what Vigia watches about itself, and tells each episode once when it begins and once when it ends. */
export function createInternalAlerts(options: InternalAlertsOptions): InternalAlerts {
  const { conditions, notify, call, clock, scheduler } = options;
  const active = new Map<string, Active>();
  let watched: readonly Condition[] = [];
  let cancel: (() => void) | null = null;

  function look(): void {
    const now = clock.now();
    watched = conditions(now);
    for (const condition of watched) {
      const code = codeOf(condition);
      const { episode, tell } = stepEpisode(active.get(code)?.episode ?? null, condition.level, now);
      // While it lasts, the newest numbers stand in `/health`; the notice is not repeated.
      if (episode === null) active.delete(code);
      else active.set(code, { condition, episode });
      if (tell === null) continue;
      const text = tell === 'begin' ? condition.begin : condition.end;
      notify({ code, level: tell === 'begin' ? condition.severity : 'info', text, at: now });
      if (condition.urgent) call(text);
    }
  }

  function next(): void {
    cancel = scheduler.after(EVERY_MS, () => {
      look();
      next();
    });
  }

  return {
    start: next,
    stop: () => cancel?.(),
    illnesses: () =>
      [...active.values()]
        .filter(({ condition }) => condition.unhealthy)
        .map(({ condition }) => condition.begin),
    samples: () =>
      watched.map((condition) => ({
        name: 'vigia_internal_alert',
        help: 'One while Vigia warns about itself: a stale feed, a growing queue, a low disk, the audit, the backup.',
        type: 'gauge',
        labels: { alert: condition.alert, subject: condition.subject },
        value: active.has(codeOf(condition)) ? 1 : 0,
      })),
  };
}

function codeOf({ alert, subject }: Condition): string {
  return subject === '' ? alert : `${alert}-${subject}`;
}
