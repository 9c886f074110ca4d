import { memo } from 'react';
import { showSeries } from '../../actions/showSeries';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { Badge } from '../../parts/Badge';
import { FeedDot } from '../../parts/FeedDot';
import { Sparkline } from '../../parts/Sparkline';
import { currentPrice, type SeriesView } from '../../state/marketStore';

export interface WatchlistRowProps {
  readonly series: SeriesView;
  readonly shown: boolean;
}

export const WatchlistRow = memo(function WatchlistRow({ series, shown }: WatchlistRowProps) {
  const text = useText();
  const formats = useFormats();
  const { summary, progress, unread } = series;
  const price = currentPrice(series);
  const change = price === null || progress === null ? null : price / progress.reference - 1;
  const trend = change === null || change === 0 ? 'flat' : change > 0 ? 'up' : 'down';
  return (
    <li>
      <button
        type="button"
        className="watch"
        data-trend={trend}
        aria-current={shown}
        onClick={() => showSeries(series.id)}
      >
        <span className="watch-name">
          <FeedDot state={summary.feed.state} />
          <span className="watch-symbol">{summary.symbol}</span>
        </span>
        <span className="watch-price">
          {price === null ? '—' : formats.price(price, summary.instrument.digits)}
        </span>
        <span className="watch-course">
          <span className="watch-timeframe">{summary.timeframe}</span>
          {unread > 0 && (
            <Badge tone="strong" aria-label={text.watchlist.unread(formats.whole(unread))}>
              {unread > 99 ? '99+' : unread}
            </Badge>
          )}
          <Sparkline closes={progress?.closes ?? NO_CLOSES} />
        </span>
        <span className="watch-change" title={text.watchlist.change}>
          {change !== null && (
            <>
              <span aria-hidden>{ARROWS[trend]}</span> {formats.signedPercent(change)}
            </>
          )}
        </span>
        <span className="hidden-visually">{text.feed[summary.feed.state]}</span>
      </button>
    </li>
  );
});

const ARROWS = { up: '▲', down: '▼', flat: '•' } as const;
const NO_CLOSES: readonly number[] = [];
