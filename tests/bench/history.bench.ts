import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ALERT_SORTS, NEWEST_FIRST } from '../../app/engine/ports/alertSort';
import { NO_FILTER } from '../../app/engine/ports/noFilter';
import { OUTCOME_CHOICES } from '../../app/engine/ports/outcomeChoice';
import { ALERT_STATUSES, ORIGINS, type Alert, type Outcome } from '../../app/alerts/alert';
import { WHY_NOT_REASONS } from '../../app/alerts/reason';
import { DETECTOR_IDS } from '../../app/detectors/detectorId';
import { SEVERITIES } from '../../app/detectors/severity';
import type { AlertQuery } from '../../app/engine/ports';
import { DIRECTIONS } from '../../app/market/direction';
import { dataFolderAt, ensureDataFolder } from '../../main/dataFolder';
import { alertId } from '../../main/pipeline/alertId';
import { openStorage } from '../../main/storage/openStorage';
import type { Storage } from '../../main/storage/storage';
import { sampleAlert } from '../support/sampleAlert';
import { createRandom, type Random } from '../support/series/random';
import type { BenchRow } from './benchRow';

export const name = 'history';

const ALERTS = 1_000_000;
const QUERIES = 2_000;
const SYMBOLS = ['WIN$N', 'WDO$N', 'IND$N', 'DOL$N', 'PETR4', 'VALE3', 'ITUB4', 'BBAS3', 'EURUSD', 'BTCUSDT'];
const FIRST = Date.UTC(2016, 0, 4);
const MINUTE = 60_000;
const NOTES = ['entrei no rompimento', 'não entrei: notícia', 'stop curto', 'bought the pullback'];
const TEXTS = ['win', 'volat', 'nao entrei', 'rompimento', 'critico stop', 'petr4 high', 'zzz'];
const STAMP = { configHash: 'b', settingsHash: 'b', appVersion: 'bench', engineVersion: '1' };

/** Any filter on a million alerts, pages of 100 from anywhere, the exact total with each. */
export function run(): Promise<BenchRow[]> {
  const root = mkdtempSync(path.join(tmpdir(), 'vigia-bench-'));
  try {
    return Promise.resolve(measure(root));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function measure(root: string): BenchRow[] {
  const random = createRandom(1);
  const filled = open(root);
  fill(filled, random);
  filled.close();

  const { value: storage, wall: opening } = timed(() => open(root));
  const loading = timed(() => storage.history.count(anyQuery(createRandom(2))));
  const times = Array.from({ length: QUERIES }, () => {
    const query = anyQuery(random);
    const first = storage.history.page({ ...query, cursor: null });
    // Half of the pages lie somewhere in the middle.
    const cursor = random.chance(0.5) ? first.nextCursor : null;
    const { wall, cpu } = timed(() => storage.history.page({ ...query, cursor }));
    return { wall, cpu };
  });
  const unfiltered = timed(() =>
    storage.history.page({ ...NO_FILTER, sort: NEWEST_FIRST, limit: 100, cursor: null }),
  );
  const reasons = timed(() => storage.history.reasons(NO_FILTER));
  const bytes = storage.size();
  storage.close();

  const wall = percentiles(times.map((each) => each.wall));
  const cpu = percentiles(times.map((each) => each.cpu));
  const note = `${QUERIES} random filters, random words and orders, 100 alerts a page, exact totals, ${ALERTS.toLocaleString('en')} alerts`;
  return [
    { what: 'query p50', value: wall(0.5), unit: 'ms', note },
    { what: 'query p99', value: wall(0.99), unit: 'ms', most: 10, note: 'on a quiet machine' },
    { what: 'query p50, processor', value: cpu(0.5), unit: 'ms' },
    {
      what: 'query p99, processor',
      value: cpu(0.99),
      unit: 'ms',
      note: 'without the waiting of a busy machine',
    },
    { what: 'newest page, no filter', value: unfiltered.cpu, unit: 'ms' },
    { what: 'count the refused by reason', value: reasons.cpu, unit: 'ms' },
    { what: 'open the database', value: opening, unit: 'ms' },
    {
      what: 'fill the index',
      value: loading.cpu,
      unit: 'ms',
      note: 'in slices beside other work after a start',
    },
    { what: 'database', value: bytes / 1e6, unit: 'MB' },
  ];
}

function percentiles(times: readonly number[]): (share: number) => number {
  const sorted = [...times].sort((a, b) => a - b);
  return (share) => sorted[Math.floor(share * (sorted.length - 1))] ?? NaN;
}

function open(root: string): Storage {
  const folder = dataFolderAt(root);
  ensureDataFolder(folder);
  const opened = openStorage({ folder, stamp: STAMP, now: 0 });
  if (!opened.ok) throw new Error(opened.problem.text.en);
  return opened.value.storage;
}

function fill(storage: Storage, random: Random): void {
  const batch = 10_000;
  for (let start = 0; start < ALERTS; start += batch) {
    const stored = storage.transaction(() => {
      for (let at = start; at < start + batch; at++) storage.alerts.insert(anyAlert(random, at));
    });
    if (!stored.ok) throw new Error(stored.problem.text.en);
  }
}

function anyAlert(random: Random, at: number): Omit<Alert, 'seq'> {
  const symbol = random.pick(SYMBOLS);
  const candleTime = FIRST + (at * 5 + random.int(0, 4)) * MINUTE;
  const key = `${symbol}|M5|${at}|1`;
  return {
    ...sampleAlert(1),
    key,
    id: alertId(key),
    symbol,
    candleTime,
    patterns: [random.pick(DETECTOR_IDS)],
    severity: random.pick(SEVERITIES),
    direction: random.pick(DIRECTIONS),
    status: random.pick(ALERT_STATUSES),
    origin: random.pick(ORIGINS),
    reason: random.chance(0.5) ? null : random.pick(WHY_NOT_REASONS),
    confidence: random.int(50, 95) / 100,
    outcome: random.chance(0.2) ? null : anyOutcome(random),
    note: random.chance(0.05) ? random.pick(NOTES) : null,
  };
}

function anyOutcome(random: Random): Outcome {
  const prices = { fill: 130_250, exit: 130_970, mfe: 1.2, mae: -0.4, candles: random.int(1, 24) };
  const result = random.pick(['target', 'stop', 'timeout'] as const);
  return { result, ambiguous: false, r: random.int(-120, 260) / 100, ...prices };
}

/** Each part of the filter is there or not; the rarest combinations match nothing at all. */
function anyQuery(random: Random): AlertQuery {
  const maybe = <T>(values: readonly T[]): T | null => (random.chance(0.35) ? random.pick(values) : null);
  const from = random.chance(0.35) ? FIRST + random.int(0, ALERTS * 5) * MINUTE : null;
  return {
    from,
    to: random.chance(0.35) ? (from ?? FIRST) + random.int(1, ALERTS * 3) * MINUTE : null,
    symbol: maybe(SYMBOLS),
    pattern: maybe(DETECTOR_IDS),
    severity: maybe(SEVERITIES),
    direction: maybe(DIRECTIONS),
    status: maybe(ALERT_STATUSES),
    origin: maybe(ORIGINS),
    reason: maybe(['delivered', 'refused', ...WHY_NOT_REASONS] as const),
    outcome: maybe(OUTCOME_CHOICES),
    text: maybe(TEXTS),
    sort: { by: random.pick(ALERT_SORTS), descending: random.chance(0.5) },
    limit: 100,
    cursor: null,
  };
}

interface Timed<T> {
  readonly value: T;
  /** On the wall and on the processor, ms; a busy machine shows in their difference. */
  readonly wall: number;
  readonly cpu: number;
}

function timed<T>(work: () => T): Timed<T> {
  const before = process.cpuUsage();
  const start = performance.now();
  const value = work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { value, wall, cpu: (user + system) / 1000 };
}
