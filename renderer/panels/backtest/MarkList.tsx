import { X } from 'lucide-react';
import { useEffect } from 'react';
import { seriesId, type SeriesKey } from '../../../app/market/series';
import { markCandle } from '../../actions/markCandle';
import { readMarks } from '../../actions/readMarks';
import { sayProblem } from '../../actions/sayProblem';
import { request } from '../../api/request';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { useExchangeTime } from '../../market/useExchangeTime';
import { useInstrument } from '../../market/useInstrument';
import { Button } from '../../parts/Button';
import { IconButton } from '../../parts/IconButton';
import { useMarks } from '../../state/markStore';

/** The trader's own opportunities on one series: seen, taken away, exported. */
export function MarkList({ series }: { readonly series: SeriesKey }) {
  const { marks: text, direction } = useText();
  const formats = useFormats();
  const id = seriesId(series);
  const marks = useMarks((state) => state.marks.get(id)) ?? [];
  const { calendar } = useInstrument(series, 1);
  const exchange = useExchangeTime(calendar);
  const { symbol, timeframe } = series;
  useEffect(() => void readMarks({ symbol, timeframe }), [symbol, timeframe]);

  async function save(): Promise<void> {
    const answer = await request('marks:save', { key: { symbol, timeframe } });
    if (!answer.ok) sayProblem('marks-failed', answer.text);
    else if (answer.value?.ok === false) sayProblem('marks-failed', answer.value.text);
  }

  return (
    <details className="backtest-marks">
      <summary>{text.count(formats.whole(marks.length))}</summary>
      {marks.length === 0 ? (
        <p className="figures-note">{text.none}</p>
      ) : (
        <>
          <ul>
            {marks.map(({ time, direction: way }) => (
              <li key={time}>
                <time dateTime={new Date(time).toISOString()}>{exchange.full(time)}</time> {direction[way]}
                <IconButton
                  label={text.remove(exchange.full(time))}
                  onClick={() => void markCandle(series, time, null)}
                >
                  <X size={12} aria-hidden />
                </IconButton>
              </li>
            ))}
          </ul>
          <Button small onClick={() => void save()}>
            {text.save}
          </Button>
        </>
      )}
    </details>
  );
}
