import { FilterX } from 'lucide-react';
import { useMemo, useState } from 'react';
import { ALERT_STATUSES } from '../../../app/alerts/alert';
import { DETECTOR_IDS } from '../../../app/detectors/detectorId';
import { SEVERITIES } from '../../../app/detectors/severity';
import { NO_FILTER } from '../../../app/engine/ports/noFilter';
import { OUTCOME_CHOICES } from '../../../app/engine/ports/outcomeChoice';
import type { AlertFilter } from '../../../app/engine/ports/terminal';
import { DIRECTIONS } from '../../../app/market/direction';
import { useText } from '../../i18n/useText';
import { IconButton } from '../../parts/IconButton';
import { SearchField } from '../../parts/SearchField';
import { SelectField, type SelectOption } from '../../parts/SelectField';
import { history as list } from '../../state/historyStore';
import { useMarket } from '../../state/marketStore';
import { PeriodFilter } from './PeriodFilter';

const DELIVERIES = ['delivered', 'refused'] as const;

/** The filters of the history; every change reads the first page again. */
export function HistoryFilters({ filter }: { readonly filter: AlertFilter }) {
  const text = useText();
  const { history } = text;
  // What was being typed goes as well.
  const [cleared, setCleared] = useState(0);
  const series = useMarket((market) => market.series);
  const symbols = useMemo(
    () => [...new Set([...series.values()].map(({ summary }) => summary.symbol))].sort(),
    [series],
  );
  const options = <T extends string>(
    all: string,
    values: readonly T[],
    name: (value: T) => string,
  ): SelectOption[] => [{ value: '', text: all }, ...values.map((value) => ({ value, text: name(value) }))];
  const pick = <T extends string>(values: readonly T[], value: string): T | null =>
    values.find((each) => each === value) ?? null;

  return (
    <div className="history-filters" role="group" aria-label={history.filters}>
      <SearchField
        key={cleared}
        label={history.search}
        hint={text.historyBar.search}
        text={filter.text}
        onChange={(text) => list.filter({ text })}
      />
      <PeriodFilter filter={filter} onChange={(range) => list.filter(range)} />
      <SelectField
        label={history.symbol}
        value={filter.symbol ?? ''}
        options={options(history.allSymbols, symbols, (symbol) => symbol)}
        onChange={(value) => list.filter({ symbol: value === '' ? null : value })}
      />
      <SelectField
        label={history.pattern}
        value={filter.pattern ?? ''}
        options={options(history.allPatterns, DETECTOR_IDS, (id) => text.pattern[id])}
        onChange={(value) => list.filter({ pattern: pick(DETECTOR_IDS, value) })}
      />
      <SelectField
        label={history.severity}
        value={filter.severity ?? ''}
        options={options(history.allSeverities, SEVERITIES, (severity) => text.severity[severity])}
        onChange={(value) => list.filter({ severity: pick(SEVERITIES, value) })}
      />
      <SelectField
        label={history.direction}
        value={filter.direction ?? ''}
        options={options(history.allDirections, DIRECTIONS, (direction) => text.direction[direction])}
        onChange={(value) => list.filter({ direction: pick(DIRECTIONS, value) })}
      />
      <SelectField
        label={history.status}
        value={filter.status ?? ''}
        options={options(history.allStatuses, ALERT_STATUSES, (status) => text.status[status])}
        onChange={(value) => list.filter({ status: pick(ALERT_STATUSES, value) })}
      />
      <SelectField
        label={history.told}
        value={DELIVERIES.find((each) => each === filter.reason) ?? ''}
        options={options(history.allDeliveries, DELIVERIES, (each) => history[each])}
        onChange={(value) => list.filter({ reason: pick(DELIVERIES, value) })}
      />
      <SelectField
        label={history.outcome}
        value={filter.outcome ?? ''}
        options={options(history.allOutcomes, OUTCOME_CHOICES, (each) => history.endedBy[each])}
        onChange={(value) => list.filter({ outcome: pick(OUTCOME_CHOICES, value) })}
      />
      {Object.values(filter).some((value) => value !== null) && (
        <IconButton
          label={history.clear}
          onClick={() => {
            setCleared(cleared + 1);
            list.filter(NO_FILTER);
          }}
        >
          <FilterX size={15} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
