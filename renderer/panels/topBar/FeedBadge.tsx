import type { SeriesSummary } from '../../../app/engine/ports/events';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { FeedDot } from '../../parts/FeedDot';

/** The feed's state in words, with its delay where one is known. */
export function FeedBadge({ summary }: { readonly summary: SeriesSummary }) {
  const text = useText();
  const formats = useFormats();
  const { state, delayMs, broker } = summary.feed;
  const help = broker === null ? text.feedHelp[state] : `${text.feedHelp[state]} (${broker})`;
  return (
    <div className="feed" data-state={state} title={help} role="status" aria-label={text.topBar.feed}>
      <FeedDot state={state} />
      <span>{text.feed[state]}</span>
      {delayMs !== null && state === 'live' && (
        <span className="feed-delay">{text.topBar.milliseconds(formats.whole(Math.max(0, delayMs)))}</span>
      )}
    </div>
  );
}
