import { detectorSentence } from '../../../app/engine/whySilent/detectorSentence';
import { explainAlert, revealAlert } from '../../actions/chooseAlert';
import { useText } from '../../i18n/useText';
import { useExchangeTime } from '../../market/useExchangeTime';
import { keepKnown } from '../../state/alertStore';
import { useView } from '../../state/viewStore';
import { useShownSeries } from '../../state/useShownSeries';
import { useWhyNot } from '../../state/whyNotStore';

/** What was found on the candle in question, and what each detector saw. */
export function CandleAnswer() {
  const text = useText();
  const { asked, report, explaining } = useWhyNot();
  const language = useView((view) => (view.language === 'pt-BR' ? 'pt' : 'en'));
  const shown = useShownSeries()?.summary.instrument.calendar ?? 'continuous';
  const exchange = useExchangeTime(report?.kind === 'candle' ? report.instrument.calendar : shown);
  if (explaining || asked === null) return <p className="why-hint">{text.history.loading}</p>;
  if (report === null || report.kind === 'no-series')
    return <p className="why-hint">{text.whyNot.noSeries}</p>;
  const at = (time: number): string => `${exchange.full(time)} ${exchange.zoneName}`;
  if (report.kind === 'no-candle') {
    const { before, after } = report;
    return (
      <p className="why-hint" role="status">
        {text.whyNot.noCandle(at(asked.time))}
        {before !== null && ` ${text.whyNot.before(at(before))}`}
        {after !== null && ` ${text.whyNot.after(at(after))}`}
      </p>
    );
  }
  const { key, candle, alerts, view } = report;
  return (
    <div className="why-answer" role="status">
      <h3>
        {key.symbol} {key.timeframe} · {at(candle.time)}
      </h3>
      {view.reset !== null && <p className="why-reset">{text.whyNot.reset[view.reset]}</p>}
      {alerts.length === 0 && <p>{text.whyNot.nothing}</p>}
      {alerts.map((alert) => (
        <button
          key={alert.id}
          type="button"
          className="why-found"
          onClick={() => {
            keepKnown([alert]);
            revealAlert(alert);
            explainAlert(alert.id);
          }}
        >
          {alert.patterns.map((pattern) => text.pattern[pattern]).join(' + ')}:{' '}
          {alert.reason === null ? text.whyNot.told : text.detail.suppressed(text.reason[alert.reason])}
        </button>
      ))}
      <dl>
        {view.detectors.map((detector) => (
          <div key={detector.detector} data-state={detector.state}>
            <dt>{text.pattern[detector.detector]}</dt>
            <dd className="selectable">{detectorSentence(detector, language)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
