import { useChart } from '../../chart/chartStore';
import { volumeOf } from '../../chart/barData';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { useExchangeTime } from '../../market/useExchangeTime';
import { ReplayTag } from '../../parts/ReplayTag';
import { SimulatedTag } from '../../parts/SimulatedTag';
import { usePainted } from '../../parts/usePainted';
import { chartIsShown } from '../../state/afterChart';
import type { SeriesView } from '../../state/marketStore';
import { LegendIndicators } from './LegendIndicators';
import { useLegendRoom } from './useLegendRoom';

/** Symbol, timeframe and the numbers of the candle under the crosshair. */
export function ChartLegend({ series }: { readonly series: SeriesView }) {
  const text = useText();
  const formats = useFormats();
  const candle = useChart((chart) => chart.legend);
  const { symbol, timeframe, instrument, source } = series.summary;
  const exchange = useExchangeTime(instrument.calendar);
  const price = (value: number): string => formats.price(value, instrument.digits);
  const room = useLegendRoom();
  usePainted('chart', candle !== null, chartIsShown);
  const change = candle === null ? 0 : candle.close - candle.open;
  return (
    <div ref={room} className="legend" data-trend={change >= 0 ? 'up' : 'down'}>
      <span className="legend-name">
        {symbol} <span className="legend-timeframe">{timeframe}</span>
      </span>
      {source === 'simulated' && <SimulatedTag />}
      {source === 'replay' && <ReplayTag />}
      {candle !== null && (
        <dl className="legend-values">
          <dt className="hidden-visually">{text.topBar.clock}</dt>
          <dd className="legend-time">{exchange.short(candle.time)}</dd>
          <dt>{text.chart.open}</dt>
          <dd>{price(candle.open)}</dd>
          <dt>{text.chart.high}</dt>
          <dd>{price(candle.high)}</dd>
          <dt>{text.chart.low}</dt>
          <dd>{price(candle.low)}</dd>
          <dt>{text.chart.close}</dt>
          <dd>{price(candle.close)}</dd>
          <dt className="hidden-visually">{text.watchlist.change}</dt>
          <dd className="legend-change">
            {formats.signed(change, instrument.digits)} ({formats.signedPercent(change / candle.open)})
          </dd>
          {volumeOf(candle) > 0 && (
            <>
              <dt className="legend-volume-name">{text.chart.volume}</dt>
              <dd className="legend-volume">{formats.short(volumeOf(candle))}</dd>
            </>
          )}
        </dl>
      )}
      {candle !== null && <LegendIndicators digits={instrument.digits} />}
    </div>
  );
}
