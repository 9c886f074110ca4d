import type { Snooze } from '../../../app/alerts/silence/snooze';
import { endSnooze } from '../../actions/snoozeAlerts';
import { countdown } from '../../i18n/countdown';
import type { Dictionary } from '../../i18n/pt';
import { useText } from '../../i18n/useText';
import { useExchangeTime } from '../../market/useExchangeTime';
import { Button } from '../../parts/Button';
import { useNow } from '../../parts/useNow';
import { useShownSeries } from '../../state/useShownSeries';
import { useSnoozes } from '../../state/snoozeStore';

/** What is silent now, each with its end and a button to end it at once. */
export function RunningSnoozes({ onEnded }: { readonly onEnded: () => void }) {
  const text = useText();
  const now = useNow(1_000);
  const shown = useShownSeries()?.summary;
  const exchange = useExchangeTime(shown?.instrument.calendar ?? 'continuous');
  // Beside the simulated market's own clock, a time of ours would mislead.
  const untilText = (until: number): string =>
    shown?.source === 'simulated' ? '' : `${text.snooze.until(exchange.minutes(until))} · `;
  const snoozes = useSnoozes((state) => state.snoozes).filter(({ until }) => until > now);
  if (snoozes.length === 0) return null;
  return (
    <section className="snooze-running" aria-label={text.snooze.running}>
      <h2>{text.snooze.running}</h2>
      <ul>
        {snoozes.map((snooze) => (
          <li key={snooze.id}>
            <span className="snooze-scope">{scopeText(snooze, text)}</span>
            <span className="snooze-until" title={exchange.zoneName}>
              {untilText(snooze.until)}
              {countdown(snooze.until - now)}
            </span>
            <Button
              small
              look="quiet"
              aria-label={text.snooze.endOf(scopeText(snooze, text))}
              onClick={() => {
                onEnded();
                void endSnooze(snooze.id);
              }}
            >
              {text.snooze.end}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function scopeText({ symbol, pattern }: Snooze, text: Dictionary): string {
  if (pattern === null) return symbol ?? text.snooze.all;
  return symbol === null ? text.pattern[pattern] : text.snooze.on(text.pattern[pattern], symbol);
}
