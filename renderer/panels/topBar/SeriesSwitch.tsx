import { useMemo } from 'react';
import { showSeries } from '../../actions/showSeries';
import { TIMEFRAMES } from '../../../app/market/timeframe';
import { useText } from '../../i18n/useText';
import { SelectField } from '../../parts/SelectField';
import { useMarket, type SeriesView } from '../../state/marketStore';

/** Symbol and timeframe, among the series that exist. */
export function SeriesSwitch({ shown }: { readonly shown: SeriesView | null }) {
  const text = useText();
  const all = useMarket((market) => market.series);
  const symbols = useMemo(() => [...new Set([...all.values()].map(({ summary }) => summary.symbol))], [all]);
  if (shown === null) return null;
  const { symbol, timeframe } = shown.summary;
  const ofSymbol = (name: string): readonly SeriesView[] =>
    [...all.values()]
      .filter(({ summary }) => summary.symbol === name)
      .sort((a, b) => TIMEFRAMES.indexOf(a.summary.timeframe) - TIMEFRAMES.indexOf(b.summary.timeframe));

  const showSymbol = (name: string): void => {
    const list = ofSymbol(name);
    const series = list.find(({ summary }) => summary.timeframe === timeframe) ?? list[0];
    if (series !== undefined) showSeries(series.id);
  };

  return (
    <div className="topbar-series">
      {symbols.length > 1 ? (
        <SelectField
          className="topbar-symbol"
          label={text.topBar.series}
          value={symbol}
          options={symbols.map((name) => ({ value: name, text: name }))}
          onChange={showSymbol}
        />
      ) : (
        <span className="topbar-symbol">{symbol}</span>
      )}
      <div className="segments" role="group" aria-label={text.topBar.timeframe}>
        {ofSymbol(symbol).map(({ id, summary }) => (
          <button
            key={id}
            type="button"
            className="segment"
            aria-pressed={summary.timeframe === timeframe}
            onClick={() => showSeries(id)}
          >
            {summary.timeframe}
          </button>
        ))}
      </div>
    </div>
  );
}
