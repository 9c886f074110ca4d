import { sessionCalendar } from '../../market/sessionCalendar';
import { timeframeMs } from '../../market/timeframe';
import type { SeriesSummary } from '../ports/events';
import type { Level } from './episode';
import { internalTexts, type Sentence } from './internalTexts';
import { staleFeed } from './staleFeed';
import { levelOfGrowing, levelOfShrinking } from './thresholdLevel';

export type InternalAlert =
  | 'feed-stale'
  | 'queue-growing'
  | 'disk-low'
  | 'audit-broken'
  | 'audit-unkept'
  | 'backup-failed'
  | 'drift'
  | 'not-reproduced';

/** One thing that Vigia watches about itself, as it stands now. */
export interface Condition {
  readonly alert: InternalAlert;
  /** The symbol of a feed; empty where there is only one of its kind. */
  readonly subject: string;
  readonly level: Level;
  readonly severity: 'warning' | 'error';
  /** It matters also to somebody who does not look at the window. */
  readonly urgent: boolean;
  /** With it Vigia cannot do its work. */
  readonly unhealthy: boolean;
  readonly begin: Sentence;
  readonly end: Sentence;
}

export interface WatchSettings {
  /** Candles that may be missing in a session. */
  readonly staleCandles: number;
  /** Deliveries that may wait. */
  readonly queueRows: number;
  /** Room that must be left on the disk. */
  readonly freeMegabytes: number;
}

export interface WatchFacts {
  readonly series: readonly SeriesSummary[];
  readonly startedAt: number;
  /** Deliveries that wait, all channels together. */
  readonly waiting: number;
  /** On the disk of the data folder; null when the system does not say. */
  readonly freeBytes: number | null;
  readonly dataFolder: string;
  /** Why the chain is broken, the records could not be kept, the backup failed; null when they are well. */
  readonly auditBroken: Sentence | null;
  readonly auditUnkept: Sentence | null;
  readonly backupFailed: Sentence | null;
}

/** Everything watched, whether it is well or not. */
export function conditionsOf(facts: WatchFacts, now: number, settings: WatchSettings): readonly Condition[] {
  const { waiting, freeBytes, dataFolder } = facts;
  const free = freeBytes ?? Infinity;
  const limit = settings.freeMegabytes * 1_000_000;
  const simple = { subject: '', severity: 'error', urgent: false, unhealthy: false } as const;
  return [
    ...fastestOfSymbols(facts.series).map((series) => feedCondition(series, facts.startedAt, now, settings)),
    {
      ...simple,
      alert: 'queue-growing',
      level: levelOfGrowing(waiting, settings.queueRows),
      severity: 'warning',
      ...internalTexts.queue(waiting),
    },
    {
      ...simple,
      alert: 'disk-low',
      level: levelOfShrinking(free, limit),
      urgent: true,
      unhealthy: true,
      ...internalTexts.disk(dataFolder, free),
    },
    {
      ...simple,
      alert: 'audit-broken',
      level: levelOf(facts.auditBroken),
      urgent: true,
      unhealthy: true,
      ...internalTexts.auditBroken(facts.auditBroken),
    },
    {
      ...simple,
      alert: 'audit-unkept',
      level: levelOf(facts.auditUnkept),
      severity: 'warning',
      ...internalTexts.auditUnkept(facts.auditUnkept),
    },
    {
      ...simple,
      alert: 'backup-failed',
      level: levelOf(facts.backupFailed),
      ...internalTexts.backup(facts.backupFailed),
    },
  ];
}

/** One notice a symbol: the timeframe whose candles come most often. Files and simulations are nobody's feed. */
function fastestOfSymbols(series: readonly SeriesSummary[]): readonly SeriesSummary[] {
  const fastest = new Map<string, SeriesSummary>();
  for (const one of series) {
    if (one.source !== 'bridge') continue;
    const known = fastest.get(one.symbol);
    if (known === undefined || timeframeMs(one.timeframe) < timeframeMs(known.timeframe))
      fastest.set(one.symbol, one);
  }
  return [...fastest.values()];
}

function feedCondition(
  { symbol, timeframe, instrument, lastCandle, feed }: SeriesSummary,
  startedAt: number,
  now: number,
  { staleCandles }: WatchSettings,
): Condition {
  const { calendar } = instrument;
  const facts = { calendar, timeframe, lastCandle: lastCandle?.time ?? null, watchedSince: startedAt };
  const { level, closed, silentSince } = staleFeed(facts, now, staleCandles);
  const { zone } = sessionCalendar(calendar);
  const texts = internalTexts.feed({ symbol, timeframe, silentSince, zone, closed, state: feed.state });
  return {
    alert: 'feed-stale',
    subject: symbol,
    level,
    severity: 'error',
    urgent: true,
    unhealthy: false,
    ...texts,
  };
}

function levelOf(problem: Sentence | null): Level {
  return problem === null ? 'good' : 'bad';
}
