import { z } from 'zod';
import { candleSchema, seriesKeySchema } from '../../../app/contract/ipcSeries';
import type { EngineSettings } from '../../../app/engine/engineSettings';
import type { RecordedChange } from '../../../app/evaluation/reproduction/recorded';
import { settingsThen } from '../../pipeline/settingsThen';
import type { MarketAudit, MarketRecord } from '../../storage/audit/marketAudit';

const revisionSchema = seriesKeySchema.extend({
  previous: candleSchema,
  candle: candleSchema,
  after: z.number().nullable().default(null),
});
const settingsSchema = z.object({
  before: z.string().nullable(),
  changed: z.array(z.object({ key: z.string() })).optional(),
  lastCandles: z.record(z.string(), z.number()).optional(),
});
const backfillSchema = z.object({ symbol: z.string(), older: z.number() });

export interface ChangesQuestion {
  readonly symbol: string;
  /** Where the day begins, UTC ms. */
  readonly start: number;
  /** Those that hold now. */
  readonly settings: EngineSettings;
  /** The first alert of the day; null: nothing was said. */
  readonly first: { readonly id: string; readonly detectedAt: number } | null;
  /** Whether alerts of the symbol are stored at all. */
  readonly hasAlerts: boolean;
}

/** What the record tells of a day: how it began, what changed, and where the record is not enough. */
export interface RecordedChanges {
  readonly settings: EngineSettings;
  readonly changes: readonly RecordedChange[];
  readonly historyFilled: boolean;
  readonly recordArchived: boolean;
  /** There are alerts, and the audit never heard of them. */
  readonly unrecorded: boolean;
}

/** Takes the settings back to those of the day's beginning, and reads what changed since, oldest first. */
export function readChanges(audit: MarketAudit, question: ChangesQuestion): RecordedChanges {
  const { symbol, start, settings, first, hasAlerts } = question;
  const { since } = audit.settings();
  const records = audit.after(0);
  const firstSeq = first === null ? null : audit.seqOfAlert(first.id);
  let recordArchived = first !== null && since !== null && (firstSeq === null || since > first.detectedAt);
  const unrecorded = since === null && hasAlerts && !audit.hasAlerts();
  const changes: RecordedChange[] = [];
  const taken: string[] = [];
  let historyFilled = false;
  let now = settings;
  // From the newest back: what held before each change of the settings.
  for (const record of [...records].reverse()) {
    const change = changeOf(record, symbol);
    if (change === null) {
      historyFilled ||= isOlder(record, symbol) && record.seq > (firstSeq ?? Infinity);
    } else if (change.kind === 'revision') {
      changes.push(change);
    } else if (isBefore(change, start, record)) {
      continue;
    } else {
      taken.push(record.body);
      const before = settingsThen(settings, [...taken].reverse());
      if (before === null) {
        recordArchived = true;
        break;
      }
      changes.push({ ...change, settings: now });
      now = before.settings;
    }
  }
  return { settings: now, changes: changes.reverse(), historyFilled, recordArchived, unrecorded };
}

type Placed =
  | Extract<RecordedChange, { kind: 'revision' }>
  | Omit<Extract<RecordedChange, { kind: 'settings' }>, 'settings'>;

/** Null: nothing that the engine of this symbol stands on changed. */
function changeOf({ event, body, ts }: MarketRecord, symbol: string): Placed | null {
  if (event === 'revision') {
    const revision = revisionSchema.safeParse(JSON.parse(body)).data;
    if (revision?.symbol !== symbol) return null;
    const { timeframe, previous, candle, after } = revision;
    return { kind: 'revision', key: { symbol, timeframe }, previous, candle, after, ts };
  }
  if (event !== 'settings') return null;
  const parsed = settingsSchema.safeParse(JSON.parse(body)).data;
  // The very first record changes nothing: there was nothing before it.
  if (parsed?.changed === undefined && parsed?.before === null) return null;
  const own = Object.entries(parsed?.lastCandles ?? {}).flatMap(([id, last]) =>
    id.startsWith(`${symbol} `) || id.startsWith(`${symbol}|`) ? [last] : [],
  );
  const isUnknown = parsed?.lastCandles === undefined;
  return { kind: 'settings', after: isUnknown ? null : Math.max(-Infinity, ...own), ts };
}

/** Settings that held already when the day began. */
function isBefore(
  { after }: { readonly after: number | null },
  start: number,
  { ts }: MarketRecord,
): boolean {
  return (after ?? ts) < start;
}

function isOlder({ event, body }: MarketRecord, symbol: string): boolean {
  if (event !== 'backfill') return false;
  const filled = backfillSchema.safeParse(JSON.parse(body)).data;
  return filled?.symbol === symbol && filled.older > 0;
}
