import type { Alert, AlertDraft } from '../../alerts/alert';
import type { WhyNotReason } from '../../alerts/reason';
import { ENGINE_VERSION } from '../../engine/engineVersion';

/** Of what was said, what follows from candles and settings alone. */
export type Said = Pick<
  Alert,
  | 'key'
  | 'candleTime'
  | 'direction'
  | 'severity'
  | 'patterns'
  | 'confidence'
  | 'price'
  | 'plan'
  | 'signals'
  | 'reason'
>;

/** `missing`: said, and not found again; `unsaid`: found again, and never said; `different`: not the same in `fields`. */
export interface SaidDifference {
  readonly kind: 'missing' | 'unsaid' | 'different';
  readonly key: string;
  readonly candleTime: number;
  readonly fields: readonly string[];
  readonly cause: DifferenceCause;
}

/** Why a day cannot be run exactly as it went; `unexplained` is a fault of Vigia or of its record. */
export type DifferenceCause =
  | 'unexplained'
  /** Another version of the engine said it. */
  | 'engine-version'
  /** Older candles were put in since: the indicators now stand on more history than they did. */
  | 'history-filled'
  /** What changed on that day has gone into an archive, or was never written down. */
  | 'record-archived'
  /** The alerts of this database are not in its audit: nothing tells how the day went. */
  | 'unrecorded'
  /** Several timeframes of the symbol closed together, and the order in which they came was not kept. */
  | 'timeframe-order';

/** What is known to stand between the record and the day as it was. */
export interface KnownLimits {
  readonly historyFilled: boolean;
  readonly recordArchived: boolean;
  readonly unrecorded: boolean;
  readonly severalTimeframes: boolean;
}

export interface SaidComparison {
  readonly said: number;
  readonly reproduced: number;
  readonly differences: readonly SaidDifference[];
}

/** What depends on the moment of telling; the engine knows nothing of it. */
const OF_THE_MOMENT: readonly WhyNotReason[] = [
  'snoozed',
  'muted-schedule',
  'attention-budget',
  'stale-data',
  'disabled',
];
const COMPARED = ['severity', 'patterns', 'confidence', 'price', 'plan', 'signals'] as const;

/** Compares what was said with what a second run of the same day finds, alert for alert. */
export function compareSaid(
  said: readonly Said[],
  drafts: readonly AlertDraft[],
  limits: KnownLimits,
): SaidComparison {
  const again = new Map(
    drafts.filter(({ reason }) => reason !== 'duplicate').map((draft) => [draft.key, draft]),
  );
  const differences: SaidDifference[] = [];
  let reproduced = 0;
  for (const alert of said) {
    const { key, candleTime } = alert;
    const draft = again.get(key);
    again.delete(key);
    if (draft === undefined) {
      differences.push({ kind: 'missing', key, candleTime, fields: [], cause: causeOf(key, [], limits) });
      continue;
    }
    const fields = fieldsApart(alert, draft);
    if (fields.length === 0) reproduced++;
    else
      differences.push({ kind: 'different', key, candleTime, fields, cause: causeOf(key, fields, limits) });
  }
  for (const { key, candleTime } of again.values())
    differences.push({ kind: 'unsaid', key, candleTime, fields: [], cause: causeOf(key, [], limits) });
  return { said: said.length, reproduced, differences };
}

function fieldsApart(alert: Said, draft: AlertDraft): readonly string[] {
  const apart = COMPARED.filter((field) => JSON.stringify(alert[field]) !== JSON.stringify(draft[field]));
  const kept = alert.reason !== null && OF_THE_MOMENT.includes(alert.reason) ? null : alert.reason;
  return kept === draft.reason ? apart : [...apart, 'reason'];
}

function causeOf(key: string, fields: readonly string[], limits: KnownLimits): DifferenceCause {
  if (key.split('|').at(-1) !== ENGINE_VERSION) return 'engine-version';
  if (limits.unrecorded) return 'unrecorded';
  if (limits.recordArchived) return 'record-archived';
  if (limits.historyFilled) return 'history-filled';
  const isOrder = fields.length > 0 && fields.every((field) => field !== 'price' && field !== 'plan');
  return limits.severalTimeframes && isOrder ? 'timeframe-order' : 'unexplained';
}
