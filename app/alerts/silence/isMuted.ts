import { isWithinSpan } from './isWithinSpan';
import { marketMoment } from './marketMoment';
import type { MuteSchedule } from './silenceSettings';
import type { SilenceStage } from './silenceStage';

/** Silent when the schedules that are on cover each of its patterns on its symbol. */
export function isMuted(schedules: readonly MuteSchedule[]): SilenceStage {
  return (draft, _state, now, calendar) => {
    if (schedules.length === 0) return null;
    const time = marketMoment(draft, now);
    const on = schedules.filter(
      ({ days, span, symbols, except }) =>
        !except.includes(draft.severity) &&
        (symbols.length === 0 || symbols.includes(draft.symbol)) &&
        isWithinSpan(span, days, time, calendar),
    );
    const isCovered = draft.patterns.every((pattern) =>
      on.some(({ patterns }) => patterns.length === 0 || patterns.includes(pattern)),
    );
    return on.length > 0 && isCovered ? 'muted-schedule' : null;
  };
}
