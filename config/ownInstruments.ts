import type { OwnInstrument } from '../app/market/instrumentBook';
import { CALENDAR_IDS, type CalendarId } from '../app/market/instrument';
import { ownCalendarId } from '../app/market/ownCalendar';
import { dayOf, isOvernight, type CalendarSettings } from './calendarSettings';
import type { Settings } from './settingsSchema';
import { minutesOf, WEEKDAYS } from './silenceSettings';

/** The instruments of the settings, each with the hours that its `calendar` names. */
export function ownInstruments({
  instruments,
  calendars,
}: Pick<Settings, 'instruments' | 'calendars'>): OwnInstrument[] {
  const own = new Map(calendars.map((calendar) => [calendar.name, idOf(calendar)]));
  return instruments.map(({ calendar, ...instrument }) => ({
    ...instrument,
    calendar: calendar === undefined ? undefined : (own.get(calendar) ?? builtIn(calendar)),
  }));
}

const DAY_MINUTES = 1_440;

function builtIn(name: string): CalendarId | undefined {
  return CALENDAR_IDS.find((id) => id === name);
}

function idOf({ name, zone, weekdays, sessions, halfDays, holidays }: CalendarSettings): CalendarId {
  return ownCalendarId({
    name,
    zone,
    weekdays: weekdays.map((weekday) => WEEKDAYS.indexOf(weekday)).sort(),
    sessions: sessions.map(({ from, open, close }) => ({
      from: dayOf(from),
      open: openBefore(open, close),
      close: minutesOf(close),
    })),
    halfDays: halfDays.map(({ date, open, close }) => ({
      day: dayOf(date),
      open: open === undefined ? null : openBefore(open, close),
      close: minutesOf(close),
    })),
    holidays: holidays.map(dayOf).sort((a, b) => a - b),
  });
}

/** Minutes after midnight of the day on which the session closes; below 0 when it opens on the evening before. */
function openBefore(open: string, close: string): number {
  return isOvernight({ open, close }) ? minutesOf(open) - DAY_MINUTES : minutesOf(open);
}
