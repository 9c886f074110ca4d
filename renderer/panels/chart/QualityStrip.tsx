import { useChart } from '../../chart/chartStore';
import type { QualityMark } from '../../chart/quality/qualityMark';
import type { CalendarId } from '../../../app/market/instrument';
import { useText } from '../../i18n/useText';
import { useExchangeTime } from '../../market/useExchangeTime';
import './qualityStrip.css';

const HEIGHT = 10;

/** Under the time axis: which candles did not simply come live, and where data is missing or the contract rolled. */
export function QualityStrip({ calendar }: { readonly calendar: CalendarId }) {
  const { quality: words } = useText();
  const exchange = useExchangeTime(calendar);
  const marks = useChart((chart) => chart.quality);
  const say = ({ kind, from, to }: QualityMark): string =>
    from === to
      ? words.at(words[kind], exchange.short(from))
      : words.span(words[kind], exchange.short(from), exchange.short(to));
  return (
    <>
      <svg className="quality-strip" height={HEIGHT} aria-hidden>
        {marks.map((mark) => (
          <rect
            key={`${mark.kind}${mark.from}`}
            data-kind={mark.kind}
            x={mark.x}
            y={TOP[mark.kind]}
            width={mark.width}
            height={HEIGHT - TOP[mark.kind]}
          >
            <title>{say(mark)}</title>
          </rect>
        ))}
      </svg>
      <ul className="hidden-visually" aria-label={words.label}>
        {marks.map((mark) => (
          <li key={`${mark.kind}${mark.from}`}>{say(mark)}</li>
        ))}
      </ul>
    </>
  );
}

/** What ends a stretch of the market stands tall, what only tells where candles came from lies low. */
const TOP: Readonly<Record<QualityMark['kind'], number>> = {
  gap: 0,
  roll: 0,
  revised: 2,
  provisional: 2,
  import: 6,
  backfill: 6,
};
