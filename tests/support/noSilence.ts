import type { SilenceSettings } from '../../app/alerts/silence/silenceSettings';

/** Settings under which everything is told. */
export const NO_SILENCE: SilenceSettings = {
  schedules: [],
  attention: { perHour: 0, criticalBreaks: true, digestAfterMs: 1_800_000 },
};
