import type { AlertPage, CommandResult, SeriesSummary, TerminalPort } from '../../app/engine/ports';
import type { Result } from '../result';
import type { PipelineCore } from './pipelineCore';
import type { SnoozeDesk } from './snoozeDesk';

const NEWEST_ALERTS = 200;
const MOST_CANDLES = 200_000;
const MOST_ALERTS = 1_000;

export interface TerminalFacts {
  readonly version: string;
  readonly startedAt: number;
  readonly summaries: () => readonly SeriesSummary[];
}

/** Where the window, the server and the command line come in. */
export function createTerminalDesk(
  core: PipelineCore,
  snoozes: SnoozeDesk,
  { version, startedAt, summaries }: TerminalFacts,
): TerminalPort {
  const { storage, hub, notices, stamps, clock } = core;

  /** A read that meets a broken disk is answered with nothing, and the trader is told why. */
  function reading<T>(work: () => T, otherwise: T): T {
    const read = storage.attempt(work);
    if (read.ok) return read.value;
    notices.storageFailed(read.problem);
    return otherwise;
  }

  function refusal({ problem }: Extract<Result<unknown>, { ok: false }>): CommandResult {
    notices.storageFailed(problem);
    return { ok: false, text: problem.text };
  }

  return {
    subscribe: (listener) => hub.subscribe(listener),
    snapshot: () => ({
      version,
      startedAt,
      series: summaries(),
      alerts: reading(() => storage.alerts.newestDelivered(NEWEST_ALERTS), []).map((alert) =>
        stamps.on(alert),
      ),
      notices: notices.recent(),
      levels: core.levels.all(),
      snoozes: snoozes.running(),
    }),
    candles: ({ key, before, limit }) =>
      reading(() => {
        const series = storage.series.find(key);
        if (series === null) return [];
        const most = Math.min(Math.max(1, Math.trunc(limit)), MOST_CANDLES);
        return storage.candles.before(series.id, before ?? Number.MAX_SAFE_INTEGER, most);
      }, []),
    alerts: (query) => {
      const limit = Math.min(Math.max(1, Math.trunc(query.limit)), MOST_ALERTS);
      const nothing: AlertPage = { total: 0, alerts: [], nextCursor: null };
      const page = reading(() => storage.history.page({ ...query, limit }), nothing);
      return { ...page, alerts: page.alerts.map((alert) => stamps.on(alert)) };
    },
    searchable: () => storage.history.ready(),
    reasonCounts: (filter) => reading(() => storage.history.reasons(filter), {}),
    alertsAfter: (afterSeq, limit) =>
      reading(() => storage.alerts.deliveredAfter(afterSeq, limit), []).map((alert) => stamps.on(alert)),
    lastSeq: () => reading(() => storage.alerts.lastSeq(), 0),
    alert(id) {
      const alert = reading(() => storage.alerts.byId(id), null);
      return alert === null ? null : stamps.on(alert);
    },
    acknowledge(id, actor, note) {
      const at = clock.now();
      const done = storage.transaction(() => {
        const alert = storage.alerts.byId(id);
        if (alert === null) return 'unknown';
        if (alert.acknowledgedAt !== null) return 'already';
        storage.alerts.acknowledge(alert, at, note);
        storage.audit.append({ ts: at, actor, event: 'acknowledge', alertId: id, body: { note } });
        return 'acknowledged';
      });
      if (!done.ok) return refusal(done);
      if (done.value === 'unknown') return { ok: false, text: unknownText(id) };
      const alert = storage.alerts.byId(id);
      if (done.value === 'acknowledged' && alert !== null)
        hub.publish({ type: 'alert-update', alert: stamps.on(alert) });
      return { ok: true };
    },
    snooze: (request, actor) => snoozes.snooze(request, actor),
    endSnooze: (id, actor) => snoozes.end(id, actor),
    recordDelivery: (id, delivery) => core.notes.record(id, delivery),
  };
}

function unknownText(id: string): { pt: string; en: string } {
  return {
    pt: `Não há alerta com o id ${id}. Atualize a lista e tente de novo.`,
    en: `There is no alert with the id ${id}. Refresh the list and try again.`,
  };
}
