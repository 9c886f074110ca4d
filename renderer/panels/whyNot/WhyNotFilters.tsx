import { FilterX } from 'lucide-react';
import { useMemo } from 'react';
import { WHY_NOT_REASONS } from '../../../app/alerts/reason';
import { DETECTOR_IDS } from '../../../app/detectors/detectorId';
import { NO_FILTER } from '../../../app/engine/ports/noFilter';
import type { AlertFilter } from '../../../app/engine/ports/terminal';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { IconButton } from '../../parts/IconButton';
import { SelectField } from '../../parts/SelectField';
import { useMarket } from '../../state/marketStore';
import { refused, useWhyNot } from '../../state/whyNotStore';
import { PeriodFilter } from '../history/PeriodFilter';

/** Days, symbol, pattern, and the reasons with how often each occurs. */
export function WhyNotFilters({ filter }: { readonly filter: AlertFilter }) {
  const text = useText();
  const formats = useFormats();
  const { history } = text;
  const series = useMarket((market) => market.series);
  const counts = useWhyNot((state) => state.counts);
  const symbols = useMemo(
    () => [...new Set([...series.values()].map(({ summary }) => summary.symbol))].sort(),
    [series],
  );
  const isFiltered = Object.entries(filter).some(([name, value]) => name !== 'reason' && value !== null);
  const reasons = WHY_NOT_REASONS.filter((reason) => (counts[reason] ?? 0) > 0 || filter.reason === reason);
  return (
    <div className="history-filters" role="group" aria-label={history.filters}>
      <PeriodFilter filter={filter} onChange={(range) => refused.filter(range)} />
      <SelectField
        label={history.symbol}
        value={filter.symbol ?? ''}
        options={[
          { value: '', text: history.allSymbols },
          ...symbols.map((symbol) => ({ value: symbol, text: symbol })),
        ]}
        onChange={(value) => refused.filter({ symbol: value === '' ? null : value })}
      />
      <SelectField
        label={history.pattern}
        value={filter.pattern ?? ''}
        options={[
          { value: '', text: history.allPatterns },
          ...DETECTOR_IDS.map((id) => ({ value: id, text: text.pattern[id] })),
        ]}
        onChange={(value) => refused.filter({ pattern: DETECTOR_IDS.find((id) => id === value) ?? null })}
      />
      {reasons.map((reason) => (
        <button
          key={reason}
          type="button"
          className="why-reason"
          aria-pressed={filter.reason === reason}
          onClick={() => refused.filter({ reason: filter.reason === reason ? 'refused' : reason })}
        >
          {text.reason[reason]} <span>{formats.whole(counts[reason] ?? 0)}</span>
        </button>
      ))}
      {(isFiltered || filter.reason !== 'refused') && (
        <IconButton label={history.clear} onClick={() => refused.filter({ ...NO_FILTER, reason: 'refused' })}>
          <FilterX size={15} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
