import { useState } from 'react';
import type { SweepJson } from '../../../app/contract/sweepJson';
import { smallestP } from '../../../app/evaluation/sweep/smallestP';
import { sayProblem } from '../../actions/sayProblem';
import { request } from '../../api/request';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { useExchangeTime } from '../../market/useExchangeTime';
import { useInstrument } from '../../market/useInstrument';
import { Button } from '../../parts/Button';
import { GateTable } from '../figures/GateTable';
import { FoldTable } from './FoldTable';
import { FrontChoice } from './FrontChoice';
import { useSettingName } from './useSettingName';

/** What a search found; the same numbers as `vigia sweep`. */
export function WalkReport({ result }: { readonly result: SweepJson }) {
  const { walk: text, backtest } = useText();
  const formats = useFormats();
  const { calendar } = useInstrument(result, 1);
  const exchange = useExchangeTime(calendar);
  const nameOf = useSettingName(result);
  const [saved, setSaved] = useState(false);
  const { joined, folds, best, tried, settings, train, test, embargo, sessions, objective } = result;
  const date = (iso: string): string => exchange.full(Date.parse(iso)).slice(0, 10);
  const whole = (count: number): string => formats.whole(count);
  const r = (value: number): string => formats.price(value, 2);
  const bestGates = settings[best.setting]?.result.gates;

  async function save(): Promise<void> {
    setSaved(false);
    const answer = await request('sweep:save', null);
    if (!answer.ok) sayProblem('report-failed', answer.text);
    else if (answer.value?.ok === false) sayProblem('report-failed', answer.value.text);
    else setSaved(answer.value !== null);
  }

  return (
    <>
      <div className="figures-row">
        <strong>
          {result.symbol} {result.timeframe}
        </strong>
        <span role="status">
          {text.whole(date(result.from), date(result.to), whole(sessions), whole(tried))}
        </span>
        <Button small onClick={() => void save()}>
          {text.saveJson}
        </Button>
        {saved && <span role="status">{text.saved}</span>}
      </div>
      <section className="walk-section" aria-label={text.forward}>
        <h3>{text.forward}</h3>
        {joined === null ? (
          <p className="walk-short">{text.tooShort(whole(train + embargo + 1), whole(sessions))}</p>
        ) : (
          <>
            <p>{text.how(whole(train), whole(embargo), whole(test))}</p>
            <FoldTable folds={folds} nameOf={nameOf} date={date} />
            <h4>{text.joined}</h4>
            <GateTable gates={joined.gates} caption={text.joined} />
            {joined.expectancyR !== null && (
              <p>
                {backtest.meanR(
                  r(joined.expectancyR.value),
                  r(joined.expectancyR.low),
                  r(joined.expectancyR.high),
                )}
              </p>
            )}
            <p className="figures-note">{text.joinedNote}</p>
          </>
        )}
      </section>
      <section className="walk-section" aria-label={text.best(whole(tried))}>
        <h3>{text.best(whole(tried))}</h3>
        <p>
          <strong>{nameOf(best.setting)}</strong>
        </p>
        {bestGates !== undefined && <GateTable gates={bestGates} caption={text.best(whole(tried))} />}
        <p>
          {best.p === null ? text.noLuck : text.luck(formats.price(best.p, 3), whole(tried))}{' '}
          {best.p !== null && best.p <= smallestP(objective, sessions) && text.smallest(whole(sessions))}
        </p>
        <p className="figures-note">{text.bestNote}</p>
      </section>
      <FrontChoice result={result} nameOf={nameOf} />
    </>
  );
}
