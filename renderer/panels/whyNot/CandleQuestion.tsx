import { useState, type SyntheticEvent } from 'react';
import { DAY_MS } from '../../../app/market/calendarDay';
import { sessionCalendar } from '../../../app/market/sessionCalendar';
import { wallClockToUtc } from '../../../app/market/wallClockToUtc';
import { explainCandle } from '../../actions/explainCandle';
import { useText } from '../../i18n/useText';
import { useExchangeTime } from '../../market/useExchangeTime';
import { Button } from '../../parts/Button';
import { DateField } from '../../parts/DateField';
import { TextField } from '../../parts/TextField';
import { useNow } from '../../parts/useNow';
import { useShownSeries } from '../../state/useShownSeries';
import { useWhyNot } from '../../state/whyNotStore';
import { CandleAnswer } from './CandleAnswer';
import { readTime } from './readTime';

/** Why was there no alert at 14:20? Of the series on the chart, on its exchange's clock. */
export function CandleQuestion() {
  const text = useText();
  const shown = useShownSeries();
  const asked = useWhyNot((state) => state.asked);
  const [day, setDay] = useState<number | null>(null);
  const [typed, setTyped] = useState('');
  const calendar = shown?.summary.instrument.calendar ?? 'continuous';
  const exchange = useExchangeTime(calendar);
  const now = useNow(60_000);
  if (shown === null) return null;
  const { summary } = shown;
  const { zone } = sessionCalendar(calendar);
  const minutes = readTime(typed);
  const midnightOf = (time: number): number => Math.floor(exchange.wall(time) / DAY_MS) * DAY_MS;
  const chosen = day ?? wallClockToUtc(zone, midnightOf(summary.lastCandle?.time ?? now));

  const ask = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (minutes === null) return;
    // The market may pass into another day before the next question.
    setDay(chosen);
    void explainCandle(summary, wallClockToUtc(zone, midnightOf(chosen) + minutes * 60_000));
  };

  return (
    <section className="why-candle" aria-label={text.whyNot.question}>
      <form className="why-ask" onSubmit={ask}>
        <span>
          {text.whyNot.question} <strong>{`${summary.symbol} ${summary.timeframe}`}</strong>
        </span>
        <DateField label={text.whyNot.day} day={chosen} onChange={setDay} />
        <TextField
          className="why-time"
          inputMode="numeric"
          placeholder="14:20"
          aria-label={text.whyNot.time}
          title={exchange.zoneName}
          aria-invalid={typed !== '' && minutes === null}
          value={typed}
          onText={setTyped}
        />
        <Button small type="submit" disabled={minutes === null}>
          {text.whyNot.ask}
        </Button>
      </form>
      {asked === null ? <p className="why-hint">{text.whyNot.hint}</p> : <CandleAnswer />}
    </section>
  );
}
