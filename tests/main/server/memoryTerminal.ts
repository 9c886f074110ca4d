import type { Alert, Delivery } from '../../../app/alerts/alert';
import type {
  AlertPage,
  AlertQuery,
  CommandResult,
  MarketEvent,
  TerminalPort,
} from '../../../app/engine/ports';

/** A terminal that keeps its alerts in memory: stores, then publishes, as the pipeline does. */
export class MemoryTerminal implements TerminalPort {
  readonly stored: Alert[] = [];
  readonly recorded: { readonly id: string; readonly delivery: Delivery }[] = [];
  readonly queries: AlertQuery[] = [];
  /** Pages read for `resume`. */
  pages = 0;
  readonly #listeners = new Set<(event: MarketEvent) => void>();

  subscribe(listener: (event: MarketEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  publish(event: MarketEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** Stores without telling anybody: what a crash right after the commit leaves. */
  store(alert: Alert): void {
    this.stored.push(alert);
  }

  raise(alert: Alert): void {
    this.store(alert);
    this.publish({ type: 'alert', alert });
  }

  snapshot() {
    return { version: '0.0.0', startedAt: 0, series: [], alerts: [], notices: [], levels: [], snoozes: [] };
  }

  candles() {
    return [];
  }

  searchable(): Promise<void> {
    return Promise.resolve();
  }

  reasonCounts() {
    return {};
  }

  snooze(): CommandResult {
    return { ok: true };
  }

  endSnooze(): CommandResult {
    return { ok: true };
  }

  alerts(query: AlertQuery): AlertPage {
    this.queries.push(query);
    const matching = this.stored.filter(
      ({ candleTime, reason, severity }) =>
        (query.from === null || candleTime >= query.from) &&
        (query.to === null || candleTime < query.to) &&
        (query.severity === null || severity === query.severity) &&
        (query.reason !== 'delivered' || reason === null),
    );
    const newestFirst = matching
      .toReversed()
      .filter(({ seq }) => query.cursor === null || seq < Number(query.cursor));
    const alerts = newestFirst.slice(0, query.limit);
    const nextCursor = newestFirst.length > alerts.length ? String(alerts.at(-1)?.seq) : null;
    return { total: matching.length, alerts, nextCursor };
  }

  alertsAfter(afterSeq: number, limit: number): readonly Alert[] {
    this.pages += 1;
    return this.stored.filter(({ seq, reason }) => seq > afterSeq && reason === null).slice(0, limit);
  }

  lastSeq(): number {
    return this.stored.at(-1)?.seq ?? 0;
  }

  alert(id: string): Alert | null {
    return this.stored.find((alert) => alert.id === id) ?? null;
  }

  acknowledge(id: string): CommandResult {
    const at = this.stored.findIndex((alert) => alert.id === id);
    const before = this.stored[at];
    if (before === undefined)
      return { ok: false, text: { pt: `Não há alerta ${id}.`, en: `There is no alert ${id}.` } };
    if (before.status !== 'open') return { ok: true };
    const alert: Alert = { ...before, status: 'acknowledged', acknowledgedAt: before.detectedAt + 1000 };
    this.stored[at] = alert;
    this.publish({ type: 'alert-update', alert });
    return { ok: true };
  }

  recordDelivery(id: string, delivery: Delivery): void {
    this.recorded.push({ id, delivery });
    const at = this.stored.findIndex((alert) => alert.id === id);
    const before = this.stored[at];
    if (before === undefined) return;
    const alert: Alert = { ...before, deliveries: [...before.deliveries, delivery] };
    this.stored[at] = alert;
    this.publish({ type: 'alert-update', alert });
  }
}
