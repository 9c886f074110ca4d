import { seriesId } from '../../../app/market/series';
import { useText } from '../../i18n/useText';
import { SelectField } from '../../parts/SelectField';
import { PERFORMANCE_DAYS, usePerformance } from '../../state/performanceStore';

/** Whose alerts, of which days, and whether those that were refused count. */
export function PerformanceChoices() {
  const { performance: text } = useText();
  const { sources, chosen, days, which, result } = usePerformance();
  const source = result?.source ?? chosen ?? sources[0] ?? null;
  const named = sources.map((one) => ({
    one,
    value: `${one.origin} ${seriesId(one.key)}`,
    text: `${one.key.symbol} ${one.key.timeframe}, ${text.from[one.origin]}`,
  }));
  return (
    <div className="performance-bar">
      <SelectField
        label={text.source}
        className="field field-select performance-source"
        value={source === null ? '' : `${source.origin} ${seriesId(source.key)}`}
        options={named}
        onChange={(value) =>
          usePerformance.setState({ chosen: named.find((each) => each.value === value)?.one ?? null })
        }
      />
      <SelectField
        label={text.period}
        value={days}
        options={PERFORMANCE_DAYS.map((value) => ({ value, text: text.days[value] }))}
        onChange={(value) =>
          usePerformance.setState({ days: PERFORMANCE_DAYS.find((each) => each === value) ?? 'all' })
        }
      />
      <SelectField
        label={text.which}
        value={which}
        options={[
          { value: 'delivered', text: text.delivered },
          { value: 'all', text: text.all },
        ]}
        onChange={(value) => usePerformance.setState({ which: value === 'all' ? 'all' : 'delivered' })}
      />
    </div>
  );
}
