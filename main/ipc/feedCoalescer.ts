import type { Alert } from '../../app/alerts/alert';
import type { Snooze } from '../../app/alerts/silence/snooze';
import { assertNever } from '../../app/assertNever';
import { packCandles } from '../../app/contract/ipcCandles';
import type { FeedBatch } from '../../app/contract/ipcFeed';
import type { MarketEvent, Notice, SeriesSummary } from '../../app/engine/ports/events';
import type { DrawnLevel } from '../../app/engine/ports/levels';
import type { FormingCandle } from '../../app/engine/ports/market';
import type { Candle } from '../../app/market/candle';
import { seriesId, type SeriesKey } from '../../app/market/series';

type Contents = Omit<FeedBatch, 'session' | 'number' | 'snapshot'>;

/** Beyond this a waiting window loads the series again instead of receiving every candle. */
const MOST_CANDLES_WAITING = 20_000;

interface WaitingCandles {
  readonly key: SeriesKey;
  reset: boolean;
  candles: Candle[];
}

/** Gathers what happened between two frames: every candle and alert once, of the rest the newest state. */
export class FeedCoalescer {
  private readonly candles = new Map<string, WaitingCandles>();
  private readonly forming = new Map<string, { key: SeriesKey; forming: FormingCandle }>();
  private readonly series = new Map<string, SeriesSummary>();
  private readonly newAlerts = new Map<string, Alert>();
  private readonly changedAlerts = new Map<string, Alert>();
  private levels: DrawnLevel[] | null = null;
  private notices: Notice[] = [];
  private snoozes: Snooze[] | null = null;
  private waiting = false;

  get isEmpty(): boolean {
    return !this.waiting;
  }

  add(event: MarketEvent): void {
    this.waiting = true;
    switch (event.type) {
      case 'candles':
        this.addCandles(event.key, event.candles, event.reset);
        return;
      case 'forming':
        this.forming.set(seriesId(event.key), { key: event.key, forming: event.forming });
        return;
      case 'series':
        this.series.set(seriesId(event.series), event.series);
        return;
      case 'alert':
        this.newAlerts.set(event.alert.id, event.alert);
        return;
      case 'alert-update':
        (this.newAlerts.has(event.alert.id) ? this.newAlerts : this.changedAlerts).set(
          event.alert.id,
          event.alert,
        );
        return;
      case 'levels':
        this.levels = [...event.levels];
        return;
      case 'notice':
        this.notices.push(event.notice);
        return;
      case 'snoozes':
        this.snoozes = [...event.snoozes];
        return;
      default:
        assertNever(event);
    }
  }

  /** Everything gathered, and starts afresh. */
  take(): Contents {
    const contents: Contents = {
      candles: [...this.candles.values()].map(({ key, reset, candles }) => ({
        key,
        reset,
        packed: packCandles(candles),
      })),
      forming: [...this.forming.values()],
      series: [...this.series.values()],
      newAlerts: [...this.newAlerts.values()],
      changedAlerts: [...this.changedAlerts.values()],
      levels: this.levels,
      notices: this.notices,
      snoozes: this.snoozes,
    };
    this.candles.clear();
    this.forming.clear();
    this.series.clear();
    this.newAlerts.clear();
    this.changedAlerts.clear();
    this.levels = null;
    this.notices = [];
    this.snoozes = null;
    this.waiting = false;
    return contents;
  }

  private addCandles(key: SeriesKey, candles: readonly Candle[], reset: boolean): void {
    const id = seriesId(key);
    let waiting = this.candles.get(id);
    if (waiting === undefined) {
      waiting = { key, reset: false, candles: [] };
      this.candles.set(id, waiting);
    }
    if (reset) {
      waiting.reset = true;
      waiting.candles = [];
    }
    for (const candle of candles) waiting.candles.push(candle);
    if (waiting.candles.length > MOST_CANDLES_WAITING) {
      waiting.reset = true;
      waiting.candles = [];
    }
  }
}
