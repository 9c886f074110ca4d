import { describe, expect, it } from 'vitest';
import { conditionsOf, type Condition, type WatchFacts } from '../../../app/engine/internal/conditions';
import { stepEpisode, type Episode, type Level } from '../../../app/engine/internal/episode';
import { staleFeed } from '../../../app/engine/internal/staleFeed';
import { levelOfGrowing, levelOfShrinking } from '../../../app/engine/internal/thresholdLevel';
import type { SeriesSummary } from '../../../app/engine/ports';
import { instrumentFor } from '../../../app/market/instruments';
import type { CalendarId } from '../../../app/market/instrument';
import type { Timeframe } from '../../../app/market/timeframe';

/** B3, in UTC: 09:00 in São Paulo is 12:00. */
const at = (iso: string): number => Date.parse(`${iso}:00Z`);

function levelAt(
  now: string,
  last: string | null,
  options: Partial<{ since: string; timeframe: Timeframe; calendar: CalendarId }> = {},
): Level {
  const { since = '2026-03-10T00:00', timeframe = 'M5', calendar = 'b3-index' } = options;
  const lastCandle = last === null ? null : at(last);
  return staleFeed({ calendar, timeframe, lastCandle, watchedSince: at(since) }, at(now), 3).level;
}

describe('a feed', () => {
  it.each([
    ['whose candle closed just now', '2026-03-16T15:01', '2026-03-16T14:55', 'good'],
    ['on the border', '2026-03-16T15:15', '2026-03-16T14:55', 'between'],
    ['three candles and a minute late', '2026-03-16T15:16', '2026-03-16T14:55', 'bad'],
    [
      'silent since yesterday, a quarter of an hour after the opening',
      '2026-03-16T12:15',
      '2026-03-13T21:20',
      'between',
    ],
    [
      'silent since Friday, and Monday has been open for longer',
      '2026-03-16T12:16',
      '2026-03-13T21:20',
      'bad',
    ],
    ['silent before the opening', '2026-03-16T11:59', '2026-03-13T21:20', 'good'],
    ['silent after the session', '2026-03-16T22:00', '2026-03-16T18:00', 'good'],
    ['silent on a Sunday', '2026-03-15T15:00', '2026-03-13T18:00', 'good'],
    ['silent on Good Friday', '2026-04-03T15:00', '2026-04-02T18:00', 'good'],
    ['that nobody has followed for weeks', '2026-03-16T15:00', '2026-02-20T18:00', 'good'],
    ['that never had a candle', '2026-03-16T15:00', null, 'good'],
  ])('%s', (_, now, last, level) => {
    expect(levelAt(now, last)).toBe(level);
  });

  it('has time from the start of the program, five minutes at least, and longer for longer candles', () => {
    const last = '2026-03-16T13:00';
    expect(levelAt('2026-03-16T15:00', last, { since: '2026-03-16T14:50' })).toBe('between');
    expect(levelAt('2026-03-16T15:06', last, { since: '2026-03-16T14:50' })).toBe('bad');
    expect(levelAt('2026-03-16T15:06', '2026-03-16T15:00', { timeframe: 'M1' })).toBe('between');
    expect(levelAt('2026-03-16T15:07', '2026-03-16T15:00', { timeframe: 'M1' })).toBe('bad');
    expect(levelAt('2026-03-16T16:30', '2026-03-16T13:00', { timeframe: 'H1' })).toBe('between');
    expect(levelAt('2026-03-15T15:16', '2026-03-15T14:55', { calendar: 'continuous' })).toBe('bad');
    expect(levelAt('2026-03-15T15:16', '2026-03-15T14:55', { calendar: 'forex' })).toBe('good');
  });
});

describe('an episode', () => {
  it('is told once when it begins and once when it ends, whatever happens on the border', () => {
    const levels: Level[] = [
      'good',
      'between',
      'bad',
      'bad',
      'between',
      'bad',
      'between',
      'good',
      'between',
      'bad',
    ];
    let episode: Episode | null = null;
    const told = levels.map((level, now) => {
      const step = stepEpisode(episode, level, now);
      ({ episode } = step);
      return step.tell;
    });
    expect(told).toEqual([null, null, 'begin', null, null, null, null, 'end', null, 'begin']);
    expect(episode).toEqual({ since: 9 });
  });

  it('begins at the threshold and ends well away from it', () => {
    expect([199, 200, 150, 101, 100].map((value) => levelOfGrowing(value, 200))).toEqual([
      'between',
      'bad',
      'between',
      'between',
      'good',
    ]);
    expect([500, 499, 600, 625].map((value) => levelOfShrinking(value, 500))).toEqual([
      'between',
      'bad',
      'between',
      'good',
    ]);
  });
});

const FEED = { state: 'live', delayMs: null, clockSkewMs: null, broker: null, quarantined: 0 } as const;
function series(
  symbol: string,
  timeframe: Timeframe,
  last: string,
  more: Partial<SeriesSummary> = {},
): SeriesSummary {
  const time = at(last);
  const candle = { time, open: 1, high: 1, low: 1, close: 1, tickVolume: 1, realVolume: 1, spread: 1 };
  const instrument = instrumentFor(symbol, { tickSize: 5 });
  return {
    symbol,
    timeframe,
    instrument,
    source: 'bridge',
    feed: FEED,
    lastCandle: candle,
    candleCount: 9,
    ...more,
  };
}

const WELL: WatchFacts = {
  series: [],
  startedAt: 0,
  waiting: 0,
  freeBytes: 50e9,
  dataFolder: '/data',
  auditBroken: null,
  auditUnkept: null,
  backupFailed: null,
};
const SETTINGS = { staleCandles: 3, queueRows: 200, freeMegabytes: 500 };
const badOnes = (facts: Partial<WatchFacts>, now = at('2026-03-16T15:30')): Condition[] =>
  conditionsOf({ ...WELL, ...facts }, now, SETTINGS).filter(({ level }) => level === 'bad');

describe('what Vigia watches about itself', () => {
  it('is quiet when all is well, also where the system does not tell the room on the disk', () => {
    expect(badOnes({})).toEqual([]);
    expect(badOnes({ freeBytes: null })).toEqual([]);
  });

  it('names a silent feed once, by its fastest timeframe, with the hour in the zone of its market', () => {
    const all = [
      series('WIN$N', 'M15', '2026-03-16T14:00'),
      series('WIN$N', 'M5', '2026-03-16T14:50'),
      series('WDO$N', 'M5', '2026-03-16T15:25'),
      series('WIN$SIM', 'M5', '2026-03-16T14:00', { source: 'simulated' }),
      series('PETR4', 'M5', '2026-03-16T14:00', { source: 'file' }),
    ];
    const [silent, ...others] = badOnes({ series: all });
    expect(others).toEqual([]);
    expect(silent).toMatchObject({ alert: 'feed-stale', subject: 'WIN$N', urgent: true, unhealthy: false });
    expect(silent!.begin.pt).toContain('WIN$N M5: nenhum candle novo desde 11:55 (America/Sao_Paulo)');
    expect(silent!.begin.en).toContain('Check in MetaTrader');
    const away = series('WIN$N', 'M5', '2026-03-16T14:50', { feed: { ...FEED, state: 'link-down' } });
    expect(badOnes({ series: [away] })[0]!.begin.en).toContain('The Expert Advisor is not connected');
  });

  it.each([
    ['queue-growing', { waiting: 200 }, '200 notifications wait', false],
    ['disk-low', { freeBytes: 499e6 }, 'Only 499 MB are left on the disk of /data', true],
    [
      'audit-broken',
      { auditBroken: { pt: 'p', en: 'record 7 was changed' } },
      'broken: record 7 was changed',
      true,
    ],
    ['audit-unkept', { auditUnkept: { pt: 'p', en: 'No room.' } }, 'archived: No room.', false],
    ['backup-failed', { backupFailed: { pt: 'p', en: 'No room.' } }, 'backup failed: No room.', false],
  ] as const)('says %s with what to do', (alert, facts, sentence, unhealthy) => {
    const [condition, ...others] = badOnes(facts);
    expect(others).toEqual([]);
    expect(condition).toMatchObject({ alert, subject: '', unhealthy });
    expect(condition!.begin.en).toContain(sentence);
    for (const { pt, en } of [condition!.begin, condition!.end]) {
      expect(pt.length).toBeGreaterThan(20);
      expect(en).not.toBe(pt);
    }
  });
});
