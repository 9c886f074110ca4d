import type { Alert } from '../../app/alerts/alert';
import type { WhyNotReason } from '../../app/alerts/reason';
import type { FeedBatch } from '../../app/contract/ipcFeed';
import { NEWEST_FIRST } from '../../app/engine/ports/alertSort';
import { NO_FILTER } from '../../app/engine/ports/noFilter';
import { isReplaySymbol } from '../../app/engine/replay/replaySymbol';
import { seriesId, type SeriesKey } from '../../app/market/series';
import { request } from '../api/request';

const PAGE = 1_000;

/** Reasons that say nothing against the finding itself: nobody watched, or the trader wanted silence. */
const MARKED: readonly WhyNotReason[] = ['historical', 'snoozed', 'muted-schedule', 'attention-budget'];

/** True for alerts that a chart marks: what the trader was told, and what was only kept back from being told. */
export function isMarked({ reason }: Pick<Alert, 'reason'>): boolean {
  return reason === null || MARKED.includes(reason);
}

/** The alerts of one series over the candles that are loaded, kept up to date by the feed. */
export class AlertSource {
  private readonly byId = new Map<string, Alert>();
  private sorted: readonly Alert[] | null = null;
  private readFrom = Infinity;
  private ended = false;

  constructor(
    private readonly key: SeriesKey,
    private readonly changed: () => void,
  ) {}

  /** Oldest first. */
  get alerts(): readonly Alert[] {
    this.sorted ??= [...this.byId.values()].sort((a, b) => a.candleTime - b.candleTime || a.seq - b.seq);
    return this.sorted;
  }

  get(id: string): Alert | null {
    return this.byId.get(id) ?? null;
  }

  end(): void {
    this.ended = true;
  }

  apply(batch: FeedBatch): void {
    if (batch.snapshot !== null) this.readFrom = Infinity;
    const id = seriesId(this.key);
    // A replay that went back has not found its later alerts yet.
    if (
      isReplaySymbol(this.key.symbol) &&
      batch.candles.some(({ key, reset }) => reset && seriesId(key) === id)
    ) {
      this.byId.clear();
      this.sorted = null;
      this.readFrom = Infinity;
    }
    this.take([...batch.newAlerts, ...batch.changedAlerts].filter((alert) => seriesId(alert) === id));
  }

  /** Reads what is missing from the candle at `from` on. */
  async cover(from: number): Promise<void> {
    if (from >= this.readFrom) return;
    const to = Number.isFinite(this.readFrom) ? this.readFrom : null;
    this.readFrom = from;
    let cursor: string | null = null;
    do {
      const page = await this.page(from, to, cursor);
      if (page === null || this.ended) return;
      this.take(page.alerts.filter((alert) => alert.timeframe === this.key.timeframe));
      cursor = page.nextCursor;
    } while (cursor !== null);
  }

  private async page(
    from: number,
    to: number | null,
    cursor: string | null,
  ): Promise<{ readonly alerts: readonly Alert[]; readonly nextCursor: string | null } | null> {
    const answer = await request('alerts:query', {
      ...NO_FILTER,
      from,
      to,
      symbol: this.key.symbol,
      sort: NEWEST_FIRST,
      limit: PAGE,
      cursor,
    });
    return answer.ok ? answer.value : null;
  }

  private take(alerts: readonly Alert[]): void {
    const marked = alerts.filter(isMarked);
    if (marked.length === 0) return;
    for (const alert of marked) {
      const known = this.byId.get(alert.id);
      // A page read a moment ago must not undo what the feed has told since.
      if (known !== undefined && known.status !== 'open' && alert.status === 'open') continue;
      this.byId.set(alert.id, alert);
    }
    this.sorted = null;
    this.changed();
  }
}
