import { sessionCalendar } from '../../../app/market/sessionCalendar';
import { useText } from '../../i18n/useText';
import { marketNow } from '../../market/marketNow';
import { useExchangeTime } from '../../market/useExchangeTime';
import { useNow } from '../../parts/useNow';
import type { SeriesView } from '../../state/marketStore';

/** The session's hours and the exchange's clock; for the simulated market its own time. */
export function ExchangeClock({ series }: { readonly series: SeriesView }) {
  const text = useText();
  const now = useNow(1_000);
  const { calendar } = series.summary.instrument;
  const exchange = useExchangeTime(calendar);
  const { source } = series.summary;
  const simulated = source === 'simulated' || source === 'replay';
  const market = marketNow(series, now);
  const { hours } = sessionCalendar(calendar).dayAt(market);
  const session =
    calendar === 'continuous'
      ? text.topBar.allDay
      : hours === null
        ? text.topBar.noSession
        : `${text.topBar.session} ${exchange.minutes(hours.open)}–${exchange.minutes(hours.close)}`;
  return (
    <div
      className="clock"
      title={
        source === 'replay' ? text.replay.clock : simulated ? text.topBar.simulatedClock : text.topBar.clock
      }
    >
      <span className="clock-session">
        {session} ({exchange.zoneName})
      </span>
      <time className="clock-time">{simulated ? exchange.short(market) : exchange.seconds(market)}</time>
    </div>
  );
}
