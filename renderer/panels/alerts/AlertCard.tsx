import { BellOff, Check, CircleHelp } from 'lucide-react';
import { memo } from 'react';
import type { Alert } from '../../../app/alerts/alert';
import { acknowledgeAlert } from '../../actions/acknowledgeAlert';
import { explainAlert, revealAlert } from '../../actions/chooseAlert';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { useExchangeTime } from '../../market/useExchangeTime';
import { useInstrument } from '../../market/useInstrument';
import { Button } from '../../parts/Button';
import { DirectionTag } from '../../parts/DirectionTag';
import { SeverityTag } from '../../parts/SeverityTag';
import { ReplayTag } from '../../parts/ReplayTag';
import { SimulatedTag } from '../../parts/SimulatedTag';
import { openSnoozeMenu } from '../../state/snoozeStore';
import { Age } from './Age';
import { alertCardId } from './alertCardId';
import { DeliveryTicks } from './DeliveryTicks';
import { PlanLine } from './PlanLine';
import { RiskReward } from './RiskReward';

export interface AlertCardProps {
  readonly alert: Alert;
  readonly chosen: boolean;
}

export const AlertCard = memo(function AlertCard({ alert, chosen }: AlertCardProps) {
  const text = useText();
  const formats = useFormats();
  const instrument = useInstrument(alert, alert.price);
  const exchange = useExchangeTime(instrument.calendar);
  const isOpen = alert.status === 'open';
  return (
    <li
      className="card"
      data-alert={alert.id}
      data-severity={alert.severity}
      data-status={alert.status}
      data-chosen={chosen}
    >
      <button
        type="button"
        id={alertCardId(alert.id)}
        className="card-main"
        aria-current={chosen}
        onClick={() => revealAlert(alert)}
      >
        <span className="card-line">
          <SeverityTag severity={alert.severity} />
          <time>{exchange.minutes(alert.candleTime)}</time>
          <span className="card-symbol">
            {alert.symbol} <span className="card-timeframe">{alert.timeframe}</span>
          </span>
          <DirectionTag direction={alert.direction} />
          <Age since={alert.detectedAt} />
        </span>
        <span className="card-patterns">
          {alert.patterns.map((pattern) => text.pattern[pattern]).join(' + ')}
          {alert.origin === 'simulated' && <SimulatedTag />}
          {alert.origin === 'replay' && <ReplayTag />}
        </span>
        <span className="card-line">
          <strong className="card-price">{formats.price(alert.price, instrument.digits)}</strong>
          <span className="card-confidence">
            {text.alerts.confidence} {formats.percent(alert.confidence, 0)}
          </span>
          <RiskReward plan={alert.plan} />
        </span>
        <PlanLine alert={alert} instrument={instrument} />
      </button>
      <div className="card-foot">
        <DeliveryTicks deliveries={alert.deliveries} />
        <span className="card-actions">
          {alert.origin !== 'replay' && (
            <Button
              look="quiet"
              small
              aria-label={text.snooze.thisPattern}
              title={text.snooze.thisPattern}
              onClick={() => openSnoozeMenu(alert.id)}
            >
              <BellOff size={13} aria-hidden />
            </Button>
          )}
          <Button look="quiet" small onClick={() => explainAlert(alert.id)}>
            <CircleHelp size={13} aria-hidden /> {text.alerts.explain}
          </Button>
          {isOpen ? (
            <Button small onClick={() => void acknowledgeAlert(alert.id, null)}>
              <Check size={13} aria-hidden /> {text.alerts.acknowledge}
            </Button>
          ) : (
            <span className="card-done">
              <Check size={13} aria-hidden /> {text.status[alert.status]}
            </span>
          )}
        </span>
      </div>
    </li>
  );
});
