import { useEffect, useState } from 'react';
import type { CheckedDayJson } from '../../../app/contract/ipcCheck';
import type { CalendarId } from '../../../app/market/instrument';
import { sayProblem } from '../../actions/sayProblem';
import { listen } from '../../api/listen';
import { request } from '../../api/request';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { useExchangeTime } from '../../market/useExchangeTime';
import { Button } from '../../parts/Button';

/** Whether the engine says of the last day what it said live, alert for alert. */
export function CheckCard({ symbol, calendar }: { readonly symbol: string; readonly calendar: CalendarId }) {
  const { check: text } = useText().performance;
  const formats = useFormats();
  const exchange = useExchangeTime(calendar);
  const [day, setDay] = useState<CheckedDayJson | null>(null);
  const [share, setShare] = useState<number | null>(null);

  useEffect(() => {
    let isGone = false;
    void request('check:last', { symbol }).then((answer) => {
      if (!isGone) setDay(answer.ok ? answer.value : null);
    });
    return () => {
      isGone = true;
    };
  }, [symbol]);
  useEffect(
    () =>
      listen(
        'check:progress',
        (told) => setShare((running) => (running === null ? null : told.share)),
        () => undefined,
      ),
    [],
  );

  const isUnrecorded =
    day !== null && day.differing > 0 && day.differences.every(({ cause }) => cause === 'unrecorded');

  async function run(): Promise<void> {
    setShare(0);
    const answer = await request('check:run', { symbol });
    setShare(null);
    if (!answer.ok) sayProblem('check-failed', answer.text);
    else if (!answer.value.ok) sayProblem('check-failed', answer.value.text);
    else if (answer.value.value !== null) setDay(answer.value.value);
  }

  return (
    <div className="performance-check">
      {day === null ? (
        <p className="performance-quiet">{text.never}</p>
      ) : isUnrecorded ? (
        <p role="status">{text.unrecorded}</p>
      ) : (
        <p role="status">
          <strong data-good={day.unexplained === 0}>
            {text.result(formats.whole(day.reproduced), formats.whole(day.said))}
          </strong>
          {day.differing > 0 && ` · ${text.differing(formats.whole(day.differing))}`}
          <span className="performance-quiet">
            {' '}
            {text.when(exchange.full(day.start).slice(0, 10), exchange.full(day.at))}
          </span>
        </p>
      )}
      {day !== null && day.said === 0 && day.differing === 0 && (
        <p className="performance-quiet">{text.none}</p>
      )}
      {day !== null && !isUnrecorded && day.differing > 0 && (
        <ul className="performance-differences">
          {day.differences.map(({ kind, key, candleTime, fields, cause }) => (
            <li key={`${kind} ${key}`}>
              {exchange.full(candleTime)} {key.split('|')[1]}: {text.kinds[kind]}
              {fields.length > 0 && ` (${fields.join(', ')})`}; {text.causes[cause]}
            </li>
          ))}
        </ul>
      )}
      {share === null ? (
        <Button small onClick={() => void run()}>
          {text.run}
        </Button>
      ) : (
        <div className="figures-row">
          <progress value={share} aria-label={text.running} />
          <Button small onClick={() => void request('check:cancel', null)}>
            {text.stop}
          </Button>
        </div>
      )}
    </div>
  );
}
