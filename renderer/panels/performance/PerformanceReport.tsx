import type { PerformanceJson } from '../../../app/contract/ipcPerformance';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { useExchangeTime } from '../../market/useExchangeTime';
import { useInstrument } from '../../market/useInstrument';
import { SimulatedTag } from '../../parts/SimulatedTag';
import { usePerformance } from '../../state/performanceStore';
import { Curve } from '../figures/Curve';
import { GateTable } from '../figures/GateTable';
import { CheckCard } from './CheckCard';
import { CompareTable } from './CompareTable';
import { DriftTable } from './DriftTable';
import { PatternTable } from './PatternTable';
import { TallyTable } from './TallyTable';

/** The figures of what was said, as a backtest would say them. */
export function PerformanceReport({ result }: { readonly result: PerformanceJson }) {
  const { performance: text } = useText();
  const formats = useFormats();
  const which = usePerformance((state) => state.which);
  const { calendar } = useInstrument(result.source.key, 1);
  const exchange = useExchangeTime(calendar);
  const set = result[which];
  const { target, stop, timeout, unresolved } = set.outcomes;
  const date = (time: number): string => exchange.full(time).slice(0, 10);
  const { origin } = result.source;
  return (
    <div className="performance-report" tabIndex={0} role="group" data-own-keys>
      <p className="performance-counts" role="status">
        {origin === 'simulated' && <SimulatedTag />}
        <span>
          {text.counts(
            formats.whole(set.alerts),
            formats.whole(target + stop + timeout),
            formats.whole(unresolved),
          )}
        </span>
        {set.excluded > 0 && <span>{text.excluded(formats.whole(set.excluded))}</span>}
        <span>{text.span(date(result.from), date(result.to), formats.whole(result.sessions))}</span>
        {origin !== 'live' && <span className="performance-origin">{text.notLive[origin]}</span>}
      </p>
      <section className="performance-wide" aria-label={text.patterns}>
        <h3>{text.patterns}</h3>
        <PatternTable set={set} />
      </section>
      <section aria-label={text.gates}>
        <h3>{text.gates}</h3>
        <GateTable gates={set.gates} />
      </section>
      <section aria-label={text.compare}>
        <h3>{text.compare}</h3>
        <CompareTable result={result} />
      </section>
      <section aria-label={text.driftTitle}>
        <h3>{text.driftTitle}</h3>
        <DriftTable result={result} date={date} />
      </section>
      {(origin === 'live' || origin === 'simulated') && (
        <section aria-label={text.check.title}>
          <h3>{text.check.title}</h3>
          <CheckCard symbol={result.source.key.symbol} calendar={calendar} />
        </section>
      )}
      {set.equity.length > 0 && (
        <Curve
          title={text.equity}
          points={set.equity.map(({ time, r }) => ({ x: time, y: r }))}
          xName={text.equityTime}
          writeX={(time) => date(time)}
          writeY={(r) => formats.price(r, 0)}
        />
      )}
      {set.hours.length > 0 && (
        <>
          <section aria-label={text.hours}>
            <h3>{text.hours}</h3>
            <TallyTable rows={set.hours.map((row) => ({ ...row, name: text.hour(row.name) }))} />
          </section>
          <section aria-label={text.months}>
            <h3>{text.months}</h3>
            <TallyTable rows={set.months} />
          </section>
        </>
      )}
      <p className="performance-note">{text.notAdvice}</p>
    </div>
  );
}
