import { ChevronLeft, ChevronRight, Hourglass, X } from 'lucide-react';
import { laterCandles, leavePast, revealCandles } from '../../actions/showPast';
import { unpackCandles } from '../../../app/contract/ipcCandles';
import type { SeriesKey } from '../../../app/market/series';
import { useChart } from '../../chart/chartStore';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { useExchangeTime } from '../../market/useExchangeTime';
import { useInstrument } from '../../market/useInstrument';
import { IconButton } from '../../parts/IconButton';
import { Slider } from '../../parts/Slider';
import { usePast } from '../../state/pastStore';
import './past.css';
import { usePastOnChart } from './usePastOnChart';

/** Says that the chart shows the past, and steps through what came after. */
export function PastBar({ series }: { readonly series: SeriesKey }) {
  const { past: words } = useText();
  const formats = useFormats();
  const { alert, chart, revealed } = usePast();
  const instrument = useInstrument(alert ?? series, alert?.price ?? 1);
  const exchange = useExchangeTime(instrument.calendar);
  usePastOnChart(series);
  // How many there are grows with the chart.
  useChart((state) => state.count);
  if (alert === null) return null;
  const later = laterCandles(alert);
  return (
    <section className="past" aria-label={words.title}>
      <Hourglass size={14} aria-hidden />
      <span className="past-mark">{words.mark}</span>
      <time>{words.at(`${exchange.full(alert.candleTime)} ${exchange.zoneName}`)}</time>
      {chart === null ? (
        <span role="status">{words.loading}</span>
      ) : (
        <div className="past-steps">
          <IconButton label={words.less} disabled={revealed === 0} onClick={() => revealCandles(-1)}>
            <ChevronLeft size={16} aria-hidden />
          </IconButton>
          <Slider
            label={words.slider}
            words={words.shown(formats.whole(revealed))}
            min={0}
            max={later}
            value={revealed}
            onChange={(next) => usePast.setState({ revealed: next })}
          />
          <IconButton label={words.more} disabled={revealed >= later} onClick={() => revealCandles(1)}>
            <ChevronRight size={16} aria-hidden />
          </IconButton>
          <output className="past-shown">{words.shown(formats.whole(revealed))}</output>
        </div>
      )}
      <PastNotes />
      <IconButton label={words.leave} onClick={leavePast}>
        <X size={16} aria-hidden />
      </IconButton>
    </section>
  );
}

/** What was taken back, and what could not be. */
function PastNotes() {
  const { past: words } = useText();
  const formats = useFormats();
  const chart = usePast((past) => past.chart);
  if (chart === null) return null;
  const corrected = unpackCandles(chart.corrected).length;
  const notes = [
    corrected > 0 ? words.revised(formats.whole(corrected)) : null,
    chart.filledLater > 0 ? words.filled(formats.whole(chart.filledLater)) : null,
    chart.archived ? words.archived : null,
  ].filter((note) => note !== null);
  return notes.length === 0 ? null : <span className="past-notes">{notes.join(' · ')}</span>;
}
