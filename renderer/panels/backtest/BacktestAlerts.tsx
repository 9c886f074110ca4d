import { useState } from 'react';
import type { EvaluationJson } from '../../../app/contract/evaluationJson';
import type { BacktestSource } from '../../../app/contract/ipcBacktest';
import { showBacktestAlert } from '../../actions/showBacktestAlert';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { useExchangeTime } from '../../market/useExchangeTime';
import { useInstrument } from '../../market/useInstrument';

const ROW_HEIGHT = 24;
const IN_SIGHT = 40;

/** Every alert of a backtest; a row shows it on the chart. */
export function BacktestAlerts({
  alerts,
  source,
}: {
  readonly alerts: EvaluationJson['alerts'];
  readonly source: BacktestSource;
}) {
  const { backtest: text, pattern, direction } = useText();
  const formats = useFormats();
  const [from, setFrom] = useState(0);
  const rows = alerts.slice(from, from + IN_SIGHT);
  return (
    <section className="backtest-alerts" aria-label={text.alerts(formats.whole(alerts.length))}>
      <h3>{text.alerts(formats.whole(alerts.length))}</h3>
      <div
        className="backtest-scroll"
        onScroll={(event) =>
          setFrom(
            Math.max(
              0,
              Math.min(alerts.length - IN_SIGHT, Math.floor(event.currentTarget.scrollTop / ROW_HEIGHT) - 10),
            ),
          )
        }
        tabIndex={0}
        role="group"
      >
        <div style={{ height: from * ROW_HEIGHT }} />
        {rows.map((alert) => (
          <button
            key={alert.id}
            type="button"
            className="backtest-alert"
            title={text.openAlert}
            onClick={() => void showBacktestAlert(source, alert)}
          >
            <Time alert={alert} />
            <span>{alert.patterns.map((id) => pattern[id]).join(' + ')}</span>
            <span>{direction[alert.direction]}</span>
            <span>{alert.outcome === null ? '–' : `${formats.signed(alert.outcome.r, 2)} R`}</span>
            <span>{text.match[alert.match]}</span>
          </button>
        ))}
        <div style={{ height: (alerts.length - from - rows.length) * ROW_HEIGHT }} />
      </div>
    </section>
  );
}

function Time({ alert }: { readonly alert: EvaluationJson['alerts'][number] }) {
  const { calendar } = useInstrument(alert, alert.price);
  const exchange = useExchangeTime(calendar);
  return <time dateTime={alert.candleTime}>{exchange.full(Date.parse(alert.candleTime))}</time>;
}
