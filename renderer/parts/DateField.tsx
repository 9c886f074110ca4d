import { CalendarDays } from 'lucide-react';
import { useRef, useState } from 'react';
import { DAY_MS } from '../../app/market/calendarDay';
import { sessionCalendar } from '../../app/market/sessionCalendar';
import { wallClockToUtc } from '../../app/market/wallClockToUtc';
import { zoneOffset } from '../../app/market/zoneOffset';
import { DATE_HINTS, readDate, writeDate } from '../i18n/calendarDates';
import { IconButton } from './IconButton';
import { TextField } from './TextField';
import { useShownSeries } from '../state/useShownSeries';
import { useView } from '../state/viewStore';

export interface DateFieldProps {
  readonly label: string;
  /** UTC ms: where the day begins, or with `endOfDay` where it has ended; null for any day. */
  readonly day: number | null;
  readonly endOfDay?: boolean;
  readonly onChange: (day: number | null) => void;
}

/**
 * A calendar day of the exchange whose chart is shown, typed or picked. The browser's own field writes dates in
 * the language the program was started in; this one follows the trader's.
 */
export function DateField({ label, day, endOfDay = false, onChange }: DateFieldProps) {
  const language = useView((view) => view.language);
  const calendar = useShownSeries()?.summary.instrument.calendar ?? 'b3-index';
  const picker = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const { zone } = sessionCalendar(calendar);
  const shift = endOfDay ? DAY_MS : 0;
  // An end in mid-day stands for the day it lies in.
  const within = day === null ? null : endOfDay ? day - 1 : day;
  const midnight = within === null ? null : Math.floor((within + zoneOffset(zone, within)) / DAY_MS) * DAY_MS;
  const written = midnight === null ? '' : writeDate(midnight, language);

  const choose = (text: string): boolean => {
    if (text.trim() === '') {
      if (day !== null) onChange(null);
      return true;
    }
    const read = readDate(text, new Date().getFullYear());
    if (read === null) return false;
    if (read !== midnight) onChange(wallClockToUtc(zone, read + shift));
    return true;
  };
  const commit = (): void => {
    if (typed !== null && choose(typed)) setTyped(null);
  };

  return (
    <span className="date-field">
      <label>
        <span>{label}</span>
        <TextField
          className="field-date"
          inputMode="numeric"
          placeholder={DATE_HINTS[language]}
          data-set={day !== null}
          aria-invalid={typed !== null && typed.trim() !== '' && readDate(typed, 2000) === null}
          value={typed ?? written}
          onText={setTyped}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              // In a form, Enter settles the date first.
              if (typed !== null) event.preventDefault();
              commit();
            }
            if (event.key === 'Escape') setTyped(null);
          }}
        />
      </label>
      <IconButton label={label} tabIndex={-1} onClick={() => picker.current?.showPicker()}>
        <CalendarDays size={14} aria-hidden />
      </IconButton>
      <input
        ref={picker}
        type="date"
        className="field-picker"
        tabIndex={-1}
        aria-hidden
        max="9999-12-31"
        value={midnight === null ? '' : writeDate(midnight, 'en')}
        onChange={(event) => {
          setTyped(null);
          choose(event.target.value);
        }}
      />
    </span>
  );
}
