import { Check, Crosshair, History, Hourglass, X } from 'lucide-react';
import type { Alert } from '../../../app/alerts/alert';
import { acknowledgeAlert } from '../../actions/acknowledgeAlert';
import { openReplay } from '../../actions/openReplay';
import { revealAlert } from '../../actions/chooseAlert';
import { showPast } from '../../actions/showPast';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { useExchangeTime } from '../../market/useExchangeTime';
import { useInstrument } from '../../market/useInstrument';
import { DirectionTag } from '../../parts/DirectionTag';
import { IconButton } from '../../parts/IconButton';
import { PanelHead } from '../../parts/PanelHead';
import { SeverityTag } from '../../parts/SeverityTag';
import { ReplayTag } from '../../parts/ReplayTag';
import { SimulatedTag } from '../../parts/SimulatedTag';
import { setView } from '../../state/viewStore';
import { AcknowledgeNote } from './AcknowledgeNote';
import { DeliveryList } from './DeliveryList';
import './detail.css';
import { DetailFacts } from './DetailFacts';
import { PastSettings } from './PastSettings';
import { PathTimes } from './PathTimes';
import { PlanTable } from './PlanTable';
import { SignalList } from './SignalList';

/** Everything known about one alert: why, what for, how it reached the trader and how it ended. */
export function AlertDetail({ alert }: { readonly alert: Alert }) {
  const text = useText();
  const formats = useFormats();
  const instrument = useInstrument(alert, alert.price);
  const exchange = useExchangeTime(instrument.calendar);
  return (
    <section className="detail" aria-label={text.detail.title} data-severity={alert.severity}>
      <PanelHead title={text.detail.title}>
        <IconButton label={text.alerts.show} onClick={() => revealAlert(alert)}>
          <Crosshair size={15} aria-hidden />
        </IconButton>
        {alert.origin !== 'replay' && (
          <IconButton label={text.past.open} onClick={() => void showPast(alert)}>
            <Hourglass size={15} aria-hidden />
          </IconButton>
        )}
        {alert.origin !== 'replay' && (
          <IconButton
            label={text.replay.fromHere}
            onClick={() => void openReplay({ kind: 'alert', id: alert.id })}
          >
            <History size={15} aria-hidden />
          </IconButton>
        )}
        <IconButton label={text.detail.close} onClick={() => setView({ explaining: false })}>
          <X size={16} aria-hidden />
        </IconButton>
      </PanelHead>
      <div className="detail-scroll" tabIndex={0} role="group" aria-label={text.detail.title}>
        <header className="detail-head">
          <div className="card-line">
            <SeverityTag severity={alert.severity} />
            <DirectionTag direction={alert.direction} />
            {alert.origin === 'simulated' && <SimulatedTag />}
            {alert.origin === 'replay' && <ReplayTag />}
          </div>
          <h3>{alert.patterns.map((pattern) => text.pattern[pattern]).join(' + ')}</h3>
          <p className="detail-sub">
            {alert.symbol} {alert.timeframe} · {exchange.full(alert.candleTime)} {exchange.zoneName} ·{' '}
            {text.alerts.confidence} {formats.percent(alert.confidence, 0)}
          </p>
          {alert.reason !== null && (
            <p className="detail-reason">{text.detail.suppressed(text.reason[alert.reason])}</p>
          )}
        </header>
        <SignalList alert={alert} />
        <PastSettings alert={alert} />
        <PlanTable alert={alert} instrument={instrument} />
        <PathTimes alert={alert} />
        <DeliveryList alert={alert} />
        <DetailFacts alert={alert} instrument={instrument} />
      </div>
      {alert.status === 'open' ? (
        <AcknowledgeNote key={alert.id} onAcknowledge={(note) => acknowledgeAlert(alert.id, note)} />
      ) : (
        <p className="detail-done">
          <Check size={14} aria-hidden /> {text.status[alert.status]}
        </p>
      )}
    </section>
  );
}
