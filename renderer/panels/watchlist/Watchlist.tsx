import { useMemo } from 'react';
import { useText } from '../../i18n/useText';
import { PanelHead } from '../../parts/PanelHead';
import { useMarket } from '../../state/marketStore';
import { useView } from '../../state/viewStore';
import './watchlist.css';
import { WatchlistRow } from './WatchlistRow';

export function Watchlist() {
  const text = useText();
  const all = useMarket((market) => market.series);
  const shown = useView((view) => view.shownSeries);
  const rows = useMemo(
    () => [...all.values()].sort((a, b) => a.summary.symbol.localeCompare(b.summary.symbol)),
    [all],
  );
  return (
    <nav className="watchlist" aria-label={text.watchlist.title}>
      <PanelHead title={text.watchlist.title} />
      {rows.length === 0 ? (
        <p className="watchlist-empty">{text.watchlist.empty}</p>
      ) : (
        <ul className="watchlist-rows">
          {rows.map((series) => (
            <WatchlistRow key={series.id} series={series} shown={series.id === shown} />
          ))}
        </ul>
      )}
    </nav>
  );
}
