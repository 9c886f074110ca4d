import type { Alert, AlertDraft } from '../../../app/alerts/alert';
import { assertNever } from '../../../app/assertNever';
import type { ReplayCommand, ReplayState } from '../../../app/contract/ipcReplay';
import type { Clock, MarketEvent, Scheduler, SeriesSummary } from '../../../app/engine/ports';
import type { ReplayRun } from '../../../app/engine/replay/replayRun';
import { replaySymbol } from '../../../app/engine/replay/replaySymbol';
import type { Candle } from '../../../app/market/candle';
import type { SeriesKey } from '../../../app/market/series';
import { replayAlert } from './replayAlert';

export interface ReplayPlayerParts {
  readonly run: ReplayRun;
  /** What is replayed, in the trader's words. */
  readonly title: string;
  /** Candles closed at the start. */
  readonly start: number;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly publish: (event: MarketEvent) => void;
  readonly changed: (state: ReplayState) => void;
}

const FRAME_MS = 33;
/** A live market waits no longer than these take. */
const MOST_A_FRAME = 400;
const FIRST_SPEED = 4;

/** Plays a run in time, as a series of its own for the window: `WIN$N ▷`. */
export class ReplayPlayer {
  readonly key: SeriesKey;
  /** What was found up to here, as the window shows it, oldest first. */
  readonly alerts: Alert[] = [];
  private playing = false;
  private speed: number = FIRST_SPEED;
  /** Since when and from where the present speed counts. */
  private since = { time: 0, position: 0 };
  private cancelFrame: (() => void) | null = null;

  constructor(private readonly parts: ReplayPlayerParts) {
    const { key } = parts.run.market;
    this.key = { symbol: replaySymbol(key.symbol), timeframe: key.timeframe };
    this.moveTo(parts.start);
  }

  obey(command: Exclude<ReplayCommand, { readonly do: 'close' }>): void {
    switch (command.do) {
      case 'play':
        this.play();
        break;
      case 'pause':
        this.pause();
        break;
      case 'toggle':
        if (this.playing) this.pause();
        else this.play();
        break;
      case 'step':
        this.pause();
        this.close(1);
        break;
      case 'restart':
        this.moveTo(this.parts.start);
        break;
      case 'jump':
        this.moveTo(this.parts.run.countBefore(command.to));
        break;
      case 'speed':
        this.speed = command.speed;
        this.count();
        this.tell();
        break;
      default:
        assertNever(command);
    }
  }

  stop(): void {
    this.playing = false;
    this.cancelFrame?.();
    this.cancelFrame = null;
  }

  state(): ReplayState {
    const { run, title, start } = this.parts;
    const { candles } = run.market;
    const startAt = candles[start]?.time ?? Number.MAX_SAFE_INTEGER;
    return {
      key: this.key,
      title,
      playing: this.playing,
      speed: this.speed,
      position: run.position,
      length: run.length,
      start,
      startAt,
      at: run.last?.time ?? null,
      from: candles[0]?.time ?? 0,
      to: candles.at(-1)?.time ?? 0,
      alerts: this.alerts.filter(({ reason, candleTime }) => reason === null && candleTime >= startAt).length,
    };
  }

  summary(): SeriesSummary {
    const { run, title } = this.parts;
    const { instrument } = run.market;
    return {
      ...this.key,
      instrument: { ...instrument, symbol: this.key.symbol },
      source: 'replay',
      feed: { state: 'replay', delayMs: null, clockSkewMs: null, broker: title, quarantined: 0 },
      lastCandle: run.last,
      candleCount: run.position,
    };
  }

  /** The newest `limit` candles that have closed and opened before `before`, oldest first. */
  candles(before: number | null, limit: number): readonly Candle[] {
    const { run } = this.parts;
    const end = before === null ? run.position : Math.min(run.position, run.countBefore(before));
    return run.market.candles.slice(Math.max(0, end - limit), end);
  }

  private play(): void {
    if (this.parts.run.position >= this.parts.run.length) return;
    this.playing = true;
    this.count();
    this.tell();
    this.frame();
  }

  private pause(): void {
    this.stop();
    this.tell();
  }

  private count(): void {
    this.since = { time: this.parts.clock.now(), position: this.parts.run.position };
  }

  private frame(): void {
    this.cancelFrame?.();
    this.cancelFrame = this.parts.scheduler.after(FRAME_MS, () => {
      this.cancelFrame = null;
      if (!this.playing) return;
      const { clock, run } = this.parts;
      const passed = ((clock.now() - this.since.time) / 1000) * this.speed;
      const due = this.speed === 0 ? MOST_A_FRAME : this.since.position + Math.floor(passed) - run.position;
      // A computer that cannot keep up plays as fast as it can.
      if (due > MOST_A_FRAME) this.count();
      this.close(Math.min(due, MOST_A_FRAME));
      if (run.position >= run.length) this.pause();
      else this.frame();
    });
  }

  /** Closes the next candles and tells what they found. */
  private close(count: number): void {
    const { run, publish } = this.parts;
    const first = run.position;
    const fresh: Alert[] = [];
    for (let done = 0; done < count; done++) {
      const drafts = run.step();
      if (drafts === null) break;
      fresh.push(...drafts.map((draft) => this.keep(draft)));
    }
    if (run.position === first) return;
    const candles = run.market.candles.slice(first, run.position);
    publish({ type: 'candles', key: this.key, candles, reset: false });
    for (const alert of fresh) publish({ type: 'alert', alert });
    publish({ type: 'series', series: this.summary() });
    this.tell();
  }

  private moveTo(position: number): void {
    const { run, publish } = this.parts;
    run.moveTo(position);
    this.alerts.length = 0;
    for (const draft of run.found) this.keep(draft);
    this.count();
    publish({ type: 'series', series: this.summary() });
    publish({ type: 'candles', key: this.key, candles: [], reset: true });
    this.tell();
  }

  private keep(draft: AlertDraft): Alert {
    const alert = replayAlert(draft, this.alerts.length + 1, this.parts.clock.now());
    const shown = { ...alert, id: `replay-${alert.id}`, symbol: this.key.symbol };
    this.alerts.push(shown);
    return shown;
  }

  private tell(): void {
    this.parts.changed(this.state());
  }
}
