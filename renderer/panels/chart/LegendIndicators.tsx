import { useChart } from '../../chart/chartStore';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';

/** ATR, RSI and z-score at the candle under the crosshair, as the detectors saw them. */
export function LegendIndicators({ digits }: { readonly digits: number }) {
  const text = useText();
  const formats = useFormats();
  const values = useChart((chart) => chart.indicators);
  if (values === null) return null;
  const { atr, rsi, zScore } = values;
  return (
    <dl className="legend-values legend-indicators">
      {atr !== null && (
        <>
          <dt>ATR</dt>
          <dd>{formats.price(atr, digits)}</dd>
        </>
      )}
      {rsi !== null && (
        <>
          <dt>{text.chart.rsi}</dt>
          <dd>{formats.price(rsi, 1)}</dd>
        </>
      )}
      {zScore !== null && (
        <>
          <dt>z</dt>
          <dd>{formats.signed(zScore, 2)}σ</dd>
        </>
      )}
    </dl>
  );
}
