import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { FeedDot } from '../../parts/FeedDot';
import { exchangeTime } from '../../market/exchangeTime';
import { useMarket } from '../../state/marketStore';
import { useView } from '../../state/viewStore';

/** Every series with the state of its feed in words and numbers. */
export function FeedsCard() {
  const text = useText();
  const formats = useFormats();
  const all = useMarket((market) => market.series);
  const dayFirst = useView((view) => view.language === 'pt-BR');
  const { system } = text;
  return (
    <section className="system-card">
      <h3>{system.feeds}</h3>
      {all.size === 0 && <p className="system-quiet">{system.noFeeds}</p>}
      <ul className="system-feeds">
        {[...all.values()].map(({ id, summary }) => {
          const { feed, lastCandle, instrument } = summary;
          const time = exchangeTime(instrument.calendar, dayFirst);
          const facts = [
            feed.broker,
            `${formats.whole(summary.candleCount)} ${system.candles}`,
            lastCandle && `${system.last} ${time.short(lastCandle.time)} ${time.zoneName}`,
            feed.delayMs === null ? null : `${system.delay} ${formats.whole(feed.delayMs)} ms`,
            feed.clockSkewMs === null
              ? null
              : `${system.skew} ${formats.signed(feed.clockSkewMs / 1000, 1)} s`,
            feed.quarantined > 0 ? `${formats.whole(feed.quarantined)} ${system.quarantined}` : null,
          ];
          return (
            <li key={id}>
              <p className="system-feed-name">
                <FeedDot state={feed.state} />
                <strong>
                  {summary.symbol} {summary.timeframe}
                </strong>
                <span>{text.feed[feed.state]}</span>
              </p>
              <p className="system-quiet" title={system.skewHelp}>
                {facts.filter((fact) => fact !== null).join(' · ')}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
