import { memo } from 'react';
import type { Alert } from '../../../app/alerts/alert';
import { showPast } from '../../actions/showPast';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { useExchangeTime } from '../../market/useExchangeTime';
import { useInstrument } from '../../market/useInstrument';
import { DirectionTag } from '../../parts/DirectionTag';
import { ReplayTag } from '../../parts/ReplayTag';
import { SeverityTag } from '../../parts/SeverityTag';
import { SimulatedTag } from '../../parts/SimulatedTag';

export interface HistoryRowProps {
  readonly alert: Alert;
  readonly chosen: boolean;
}

export const HistoryRow = memo(function HistoryRow({ alert, chosen }: HistoryRowProps) {
  const text = useText();
  const formats = useFormats();
  const instrument = useInstrument(alert, alert.price);
  const exchange = useExchangeTime(instrument.calendar);
  const price = (value: number): string => formats.price(value, instrument.digits);
  const { plan, outcome } = alert;
  const patterns = alert.patterns.map((pattern) => text.pattern[pattern]).join(' + ');
  const open = (): void => void showPast(alert);
  return (
    <tr
      className="history-row"
      data-alert={alert.id}
      data-severity={alert.severity}
      data-chosen={chosen}
      onClick={open}
    >
      <td>
        <button type="button" className="history-open" onClick={open} title={exchange.zoneName}>
          {exchange.full(alert.candleTime)}
        </button>
      </td>
      <td>
        {alert.symbol} <span className="history-quiet">{alert.timeframe}</span>
        {alert.origin === 'simulated' && <SimulatedTag />}
        {alert.origin === 'replay' && <ReplayTag />}
      </td>
      <td>
        <SeverityTag severity={alert.severity} />
      </td>
      <td className="history-patterns" title={patterns}>
        {patterns}
      </td>
      <td>
        <DirectionTag direction={alert.direction} />
      </td>
      <td className="number" data-column="price">
        {price(alert.price)}
      </td>
      <td className="number history-quiet" data-column="entry">
        {price(plan.entry.low)}–{price(plan.entry.high)}
      </td>
      <td className="number history-quiet" data-column="stop">
        {price(plan.stop)}
      </td>
      <td className="number history-quiet" data-column="target">
        {price(plan.target)}
      </td>
      <td className="number history-quiet" data-column="riskReward">
        {formats.price(plan.riskReward, 1)}
      </td>
      <td className="number" data-column="confidence">
        {formats.percent(alert.confidence, 0)}
      </td>
      <td className="number" data-column="outcome" data-result={outcome?.result}>
        {outcome === null ? '—' : `${text.history.result[outcome.result]} ${formats.signed(outcome.r, 2)} R`}
      </td>
      <td className="history-quiet">
        {alert.reason === null ? text.status[alert.status] : text.reason[alert.reason]}
      </td>
    </tr>
  );
});
