import { useState } from 'react';
import type { PeriodJson } from '../../../app/contract/evaluationJson';
import type { BacktestResult, BacktestSource } from '../../../app/contract/ipcBacktest';
import { warningText } from '../../../app/evaluation/warningText';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { useView } from '../../state/viewStore';
import { SelectField } from '../../parts/SelectField';
import { BacktestAlerts } from './BacktestAlerts';
import { Curve } from '../figures/Curve';
import { GateTable } from '../figures/GateTable';
import { SaveRow } from './SaveRow';

/** What a backtest found; the same numbers as `vigia backtest`. */
export function BacktestReport({
  result,
}: {
  readonly result: BacktestResult & { readonly source: BacktestSource };
}) {
  const { backtest: text } = useText();
  const formats = useFormats();
  const language = useView((view) => view.language);
  const [shown, setShown] = useState<'last' | 'whole'>('last');
  const { evaluation, tradeOff, source } = result;
  const period = shown === 'whole' && evaluation.whole !== null ? evaluation.whole : evaluation;
  const curve = shown === 'whole' && tradeOff.whole !== null ? tradeOff.whole : tradeOff.period;
  const { expectancyR, gates } = period;
  const number = (value: number): string => formats.price(value, 2);
  return (
    <div className="backtest-report" tabIndex={0} role="group" data-own-keys>
      <div className="figures-row">
        <strong>
          {evaluation.symbol} {evaluation.timeframe}
        </strong>
        <span role="status">
          {text.period(period.from.slice(0, 10), period.to.slice(0, 10), formats.whole(period.sessions))}
        </span>
        {evaluation.whole !== null && (
          <SelectField
            label={text.which}
            value={shown}
            options={[
              { value: 'last', text: text.lastSessions },
              { value: 'whole', text: text.whole },
            ]}
            onChange={(value) => setShown(value === 'whole' ? 'whole' : 'last')}
          />
        )}
        <SaveRow />
      </div>
      <GateTable gates={gates} />
      {period.warnings.length > 0 && (
        <ul className="backtest-warnings" aria-label={text.warnings}>
          {period.warnings.map((warning) => (
            <li key={JSON.stringify(warning)}>{warningText(warning)[language === 'pt-BR' ? 'pt' : 'en']}</li>
          ))}
        </ul>
      )}
      {gates.win.breakEven !== null && <p>{text.breakEven(formats.percent(gates.win.breakEven, 1))}</p>}
      {expectancyR !== null && (
        <p>{text.meanR(number(expectancyR.value), number(expectancyR.low), number(expectancyR.high))}</p>
      )}
      <div className="figures-curves">
        <Curve
          title={text.equity}
          points={equityOf(period.alerts)}
          xName={text.alertNumber}
          writeX={(x) => formats.whole(x)}
          writeY={(y) => formats.price(y, 0)}
        />
        <Curve
          title={text.tradeOff}
          points={curve.map((point) => ({ x: point.false, y: point.capture }))}
          xName={text.gate.false}
          writeX={(x) => formats.percent(x, 0)}
          writeY={(y) => formats.percent(y, 0)}
          dots
        />
      </div>
      <BacktestAlerts alerts={period.alerts} source={source} />
    </div>
  );
}

/** The sum of all results so far, after each alert that has one. */
function equityOf(alerts: PeriodJson['alerts']): readonly { readonly x: number; readonly y: number }[] {
  const points: { x: number; y: number }[] = [];
  for (const { outcome } of alerts) {
    if (outcome !== null) points.push({ x: points.length + 1, y: (points.at(-1)?.y ?? 0) + outcome.r });
  }
  return points;
}
