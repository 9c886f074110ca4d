import { memo } from 'react';
import { useChart } from '../../chart/chartStore';
import { useText } from '../../i18n/useText';
import { useExchangeTime } from '../../market/useExchangeTime';
import { useInstrument } from '../../market/useInstrument';
import { findAlert, useAlerts } from '../../state/alertStore';

/** What the badges on the canvas say, for those who cannot see it. */
export function MarkerList() {
  const text = useText();
  const ids = useChart((chart) => chart.markerIds);
  return (
    <ul className="hidden-visually" aria-label={text.chart.markers}>
      {ids.map((id) => (
        <MarkerItem key={id} id={id} />
      ))}
    </ul>
  );
}

const MarkerItem = memo(function MarkerItem({ id }: { readonly id: string }) {
  const text = useText();
  const alert = useAlerts((state) => findAlert(state, id));
  const instrument = useInstrument(alert ?? NOTHING, alert?.price ?? 1);
  const exchange = useExchangeTime(instrument.calendar);
  if (alert === null) return null;
  const patterns = alert.patterns.map((pattern) => text.pattern[pattern]).join(' + ');
  return (
    <li data-marker={alert.id}>
      {exchange.short(alert.candleTime)} {patterns}, {text.direction[alert.direction]},{' '}
      {text.severity[alert.severity]}
    </li>
  );
});

const NOTHING = { symbol: '', timeframe: 'M1' } as const;
