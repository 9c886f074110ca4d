import type { DetectorId } from '../../detectors/detectorId';
import type { Severity } from '../../detectors/severity';

/** When a schedule is silent, on each of its days. */
export type MuteSpan =
  /**
   * Minutes after midnight on the wall clock of an IANA zone, null for the exchange's own; `to` exclusive. A `to` at
   * or before `from` lies on the next day.
   */
  | { readonly kind: 'clock'; readonly from: number; readonly to: number; readonly zone: string | null }
  /** The first or the last minutes of the announced trading hours. */
  | { readonly kind: 'first' | 'last'; readonly minutes: number }
  /** Whenever the exchange announces no trading. */
  | { readonly kind: 'outside' };

/** A silence that comes back every week. */
export interface MuteSchedule {
  /** Monday 0 to Sunday 6; of a span over midnight, the day on which it begins. */
  readonly days: readonly number[];
  readonly span: MuteSpan;
  /** Empty: every one. */
  readonly symbols: readonly string[];
  readonly patterns: readonly DetectorId[];
  /** Severities that are heard all the same. */
  readonly except: readonly Severity[];
}

/** How often the trader wants to be interrupted. */
export interface AttentionSettings {
  /** Interruptions in any sixty minutes; 0 sets no limit. */
  readonly perHour: number;
  /** Critical alerts are told beyond the limit. */
  readonly criticalBreaks: boolean;
  /** What is over the limit is told in one digest after this long at most, ms. */
  readonly digestAfterMs: number;
}

export interface SilenceSettings {
  readonly schedules: readonly MuteSchedule[];
  readonly attention: AttentionSettings;
}
