import type { MuteSchedule, SilenceSettings } from '../../app/alerts/silence/silenceSettings';
import { minutesOf, WEEKDAYS } from '../../config/silenceSettings';
import type { Settings } from '../../config/settingsSchema';

type Written = Settings['silence']['schedules'][number];

/** When the trader wants silence, as the stages of the engine's side read it. */
export function silenceSettingsOf({ silence, attention }: Settings): SilenceSettings {
  const { perHour, criticalBreaks, digestMinutes } = attention;
  return {
    schedules: silence.schedules.map(scheduleOf),
    attention: { perHour, criticalBreaks, digestAfterMs: digestMinutes * 60_000 },
  };
}

function scheduleOf(written: Written): MuteSchedule {
  const { days, symbols, patterns, except } = written;
  return { days: days.map((day) => WEEKDAYS.indexOf(day)), span: spanOf(written), symbols, patterns, except };
}

/** The schema lets each span through whole: what is missing here has no meaning. */
function spanOf({ from, to, zone, session, minutes }: Written): MuteSchedule['span'] {
  if (session === 'outside') return { kind: 'outside' };
  if (session !== undefined) return { kind: session, minutes: minutes ?? 0 };
  return { kind: 'clock', from: minutesOf(from ?? '0:00'), to: minutesOf(to ?? '0:00'), zone: zone ?? null };
}
