import { DAY_MS } from '../../../app/market/calendarDay';
import { sessionCalendar } from '../../../app/market/sessionCalendar';
import { wallClockToUtc } from '../../../app/market/wallClockToUtc';
import { zoneOffset } from '../../../app/market/zoneOffset';
import { useShownSeries } from '../../state/useShownSeries';
import '../../parts/field.css';

export interface DateFieldProps {
  readonly label: string;
  /** UTC ms: where the day begins, or with `endOfDay` where it has ended; null for any day. */
  readonly day: number | null;
  readonly endOfDay?: boolean;
  readonly onChange: (day: number | null) => void;
}

/** A calendar day of the exchange whose chart is shown. */
export function DateField({ label, day, endOfDay = false, onChange }: DateFieldProps) {
  const calendar = useShownSeries()?.summary.instrument.calendar ?? 'b3-index';
  const { zone } = sessionCalendar(calendar);
  const shift = endOfDay ? DAY_MS : 0;
  const value =
    day === null ? '' : new Date(day - shift + zoneOffset(zone, day - shift)).toISOString().slice(0, 10);
  return (
    <label className="history-date">
      <span>{label}</span>
      <input
        type="date"
        className="field"
        data-set={day !== null}
        max="9999-12-31"
        value={value}
        onChange={(event) => {
          const midnight = Date.parse(`${event.target.value}T00:00:00Z`);
          onChange(Number.isNaN(midnight) ? null : wallClockToUtc(zone, midnight + shift));
        }}
      />
    </label>
  );
}
