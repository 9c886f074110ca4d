import type { AlertFilter } from '../../../app/engine/ports/terminal';
import { sessionCalendar } from '../../../app/market/sessionCalendar';
import { useText } from '../../i18n/useText';
import { marketNow } from '../../market/marketNow';
import { PERIODS, periodRange } from '../../market/periods';
import { DateField } from '../../parts/DateField';
import { SelectField } from '../../parts/SelectField';
import { useNow } from '../../parts/useNow';
import { useShownSeries } from '../../state/useShownSeries';

export interface PeriodFilterProps {
  readonly filter: AlertFilter;
  readonly onChange: (range: Partial<Pick<AlertFilter, 'from' | 'to'>>) => void;
}

/** From which day to which: by a word, or by dates. */
export function PeriodFilter({ filter: { from, to }, onChange }: PeriodFilterProps) {
  const { history, historyBar: words } = useText();
  const shown = useShownSeries();
  const clock = useNow(60_000);
  const calendar = sessionCalendar(shown?.summary.instrument.calendar ?? 'b3-index');
  const now = shown === null ? clock : marketNow(shown, clock);
  const ranges = PERIODS.map((period) => ({ period, range: periodRange(period, calendar, now) }));
  const chosen = ranges.find(({ range }) => range.from === from && range.to === to);
  const isOwn = chosen === undefined && (from !== null || to !== null);
  return (
    <>
      <SelectField
        label={words.period}
        value={chosen?.period ?? (isOwn ? 'own' : '')}
        options={[
          { value: '', text: words.any },
          ...PERIODS.map((period) => ({ value: period, text: words[period] })),
          ...(isOwn ? [{ value: 'own', text: words.own }] : []),
        ]}
        onChange={(value) => {
          if (value === 'own') return;
          onChange(ranges.find(({ period }) => period === value)?.range ?? { from: null, to: null });
        }}
      />
      <DateField label={history.from} day={from} onChange={(day) => onChange({ from: day })} />
      <DateField label={history.to} day={to} endOfDay onChange={(day) => onChange({ to: day })} />
    </>
  );
}
