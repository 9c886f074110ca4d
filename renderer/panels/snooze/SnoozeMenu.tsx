import { useEffect, useRef, useState, type RefObject } from 'react';
import type { SnoozeRequest } from '../../../app/alerts/silence/snoozeRequest';
import { sessionEnd } from '../../../app/alerts/silence/sessionEnd';
import { seriesId } from '../../../app/market/series';
import { sessionCalendar } from '../../../app/market/sessionCalendar';
import { snoozeAlerts } from '../../actions/snoozeAlerts';
import { useText } from '../../i18n/useText';
import { useExchangeTime } from '../../market/useExchangeTime';
import { Button } from '../../parts/Button';
import { useNow } from '../../parts/useNow';
import { useMarket } from '../../state/marketStore';
import { findAlert, useAlerts } from '../../state/alertStore';
import { useChosenAlert } from '../../state/useChosenAlert';
import { useShownSeries } from '../../state/useShownSeries';
import { QuietSection } from './QuietSection';
import { RunningSnoozes } from './RunningSnoozes';
import { snoozeScopes, type ScopeOption } from './snoozeScopes';

const MINUTES = [5, 15, 60] as const;

export interface SnoozeMenuProps {
  /** Opened for this alert: its patterns are offered first. */
  readonly alertId: string | null;
  /** A click on it is its own affair. */
  readonly button: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** What to silence, for how long, and what is silent now. */
export function SnoozeMenu({ alertId, button, onClose }: SnoozeMenuProps) {
  const text = useText();
  const onChart = useShownSeries();
  const chosen = useChosenAlert();
  const asked = useAlerts((state) => (alertId === null ? null : findAlert(state, alertId)));
  const ofAlert = useMarket(({ series }) => (asked === null ? undefined : series.get(seriesId(asked))));
  // The session is that of the alert's own market, whatever the chart shows.
  const shown = ofAlert ?? onChart;
  const options = snoozeScopes(shown?.summary.symbol ?? null, asked ?? chosen, text);
  const [picked, setPicked] = useState<ScopeOption['id']>(asked === null ? 'all' : 'pattern');
  const box = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const calendar = shown?.summary.instrument.calendar ?? 'continuous';
  const exchange = useExchangeTime(calendar);
  const now = useNow(60_000);

  useEffect(() => first.current?.focus(), []);
  useEffect(() => {
    const outside = (event: PointerEvent): void => {
      if (!(event.target instanceof Node)) return;
      if (box.current?.contains(event.target) === true || button.current?.contains(event.target) === true)
        return;
      onClose();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      onClose();
    };
    window.addEventListener('pointerdown', outside);
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      window.removeEventListener('pointerdown', outside);
      window.removeEventListener('keydown', onKey, { capture: true });
    };
  });

  const scopes = (options.find(({ id }) => id === picked) ?? options[0])?.scopes ?? [];
  const snooze = async (until: SnoozeRequest['until']): Promise<void> => {
    if (await snoozeAlerts(scopes.map((scope) => ({ ...scope, until })))) onClose();
  };
  const simulated = shown?.summary.source === 'simulated';
  const sessionText = simulated
    ? text.snooze.session
    : text.snooze.sessionAt(exchange.minutes(sessionEnd(sessionCalendar(calendar), now)));

  return (
    <div
      ref={box}
      className="snooze-menu"
      role="dialog"
      aria-label={text.snooze.title}
      // The window's own keys would act behind the menu.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <fieldset className="snooze-scopes">
        <legend>{text.snooze.what}</legend>
        {options.map((option) => (
          <label key={option.id}>
            <input
              type="radio"
              name="snooze-scope"
              checked={option.id === picked}
              onChange={() => setPicked(option.id)}
            />
            {option.text}
          </label>
        ))}
      </fieldset>
      <div className="snooze-times" role="group" aria-label={text.snooze.howLong}>
        {MINUTES.map((minutes) => (
          <Button
            key={minutes}
            small
            ref={minutes === 15 ? first : undefined}
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
    </div>
  );
}
