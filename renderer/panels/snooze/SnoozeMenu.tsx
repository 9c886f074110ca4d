import { useId, useRef, useState } from 'react';
import type { SnoozeRequest } from '../../../app/alerts/silence/snoozeRequest';
import { sessionEnd } from '../../../app/alerts/silence/sessionEnd';
import { seriesId } from '../../../app/market/series';
import { sessionCalendar } from '../../../app/market/sessionCalendar';
import { snoozeAlerts } from '../../actions/snoozeAlerts';
import { useText } from '../../i18n/useText';
import { useExchangeTime } from '../../market/useExchangeTime';
import { Button } from '../../parts/Button';
import { Radio } from '../../parts/Radio';
import { RadioGroup } from '../../parts/RadioGroup';
import { useNow } from '../../parts/useNow';
import { useMarket } from '../../state/marketStore';
import { findAlert, useAlerts } from '../../state/alertStore';
import { useChosenAlert } from '../../state/useChosenAlert';
import { useShownSeries } from '../../state/useShownSeries';
import { QuietSection } from './QuietSection';
import { RunningSnoozes } from './RunningSnoozes';
import { snoozeScopes, type ScopeOption } from './snoozeScopes';

const MINUTES = [5, 15, 60] as const;
/** The one that Enter takes at once. */
const FIRST = 15;

export interface SnoozeMenuProps {
  /** Opened for this alert: its patterns are offered first. */
  readonly alertId: string | null;
  readonly onClose: () => void;
}

/** What to silence, for how long, and what is silent now. */
export function SnoozeMenu({ alertId, onClose }: SnoozeMenuProps) {
  const text = useText();
  const onChart = useShownSeries();
  const chosen = useChosenAlert();
  const asked = useAlerts((state) => (alertId === null ? null : findAlert(state, alertId)));
  const ofAlert = useMarket(({ series }) => (asked === null ? undefined : series.get(seriesId(asked))));
  // The session is that of the alert's own market, whatever the chart shows.
  const shown = ofAlert ?? onChart;
  const options = snoozeScopes(shown?.summary.symbol ?? null, asked ?? chosen, text);
  const [picked, setPicked] = useState<ScopeOption['id']>(asked === null ? 'all' : 'pattern');
  const first = useRef<HTMLButtonElement>(null);
  const heading = useId();
  const calendar = shown?.summary.instrument.calendar ?? 'continuous';
  const exchange = useExchangeTime(calendar);
  const now = useNow(60_000);

  const scopes = (options.find(({ id }) => id === picked) ?? options[0])?.scopes ?? [];
  const snooze = async (until: SnoozeRequest['until']): Promise<void> => {
    if (await snoozeAlerts(scopes.map((scope) => ({ ...scope, until })))) onClose();
  };
  const simulated = shown?.summary.source === 'simulated';
  const sessionText = simulated
    ? text.snooze.session
    : text.snooze.sessionAt(exchange.minutes(sessionEnd(sessionCalendar(calendar), now)));

  return (
    <>
      <section className="snooze-scopes">
        <h2 id={heading}>{text.snooze.what}</h2>
        <RadioGroup name={{ id: heading }} value={picked} onChange={setPicked}>
          {options.map((option) => (
            <label key={option.id}>
              <Radio value={option.id} />
              {option.text}
            </label>
          ))}
        </RadioGroup>
      </section>
      <div className="snooze-times" role="group" aria-label={text.snooze.howLong}>
        {MINUTES.map((minutes) => (
          <Button
            key={minutes}
            small
            {...(minutes === FIRST && { ref: first, 'data-first-focus': true })}
            onClick={() => void snooze({ kind: 'minutes', minutes })}
          >
            {text.snooze.minutes(String(minutes))}
          </Button>
        ))}
        {shown !== null && (
          <Button
            small
            onClick={() =>
              void snooze({
                kind: 'session',
                series: { symbol: shown.summary.symbol, timeframe: shown.summary.timeframe },
              })
            }
          >
            {sessionText}
          </Button>
        )}
      </div>
      <p className="snooze-note">{text.snooze.note}</p>
      <QuietSection />
      <RunningSnoozes onEnded={() => first.current?.focus()} />
    </>
  );
}
