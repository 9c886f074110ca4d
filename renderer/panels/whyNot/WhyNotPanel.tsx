import { useEffect, useState } from 'react';
import { onBatch } from '../../feed/batchHub';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { useShownSeries } from '../../state/useShownSeries';
import { refused } from '../../state/whyNotStore';
import { HistoryTable } from '../history/HistoryTable';
import '../history/history.css';
import { CandleQuestion } from './CandleQuestion';
import { readCounts } from './readCounts';
import { WhyNotFilters } from './WhyNotFilters';
import './whyNot.css';

/** New refusals are brought in at most this often while the newest are in sight. */
const REFRESH_MS = 1_000;

/** What was found and not told, with the reason; and what the detectors saw on any candle. */
export function WhyNotPanel() {
  const text = useText();
  const formats = useFormats();
  const { filter, sort, rows, total, problem, read } = refused.use();
  const symbol = useShownSeries()?.summary.symbol ?? null;
  const [fresh, setFresh] = useState(false);
  const [atTop, setAtTop] = useState(true);

  useEffect(() => {
    void refused.search(refused.use.getState().filter);
  }, []);
  useEffect(() => {
    if (symbol !== null) refused.followChart(symbol);
  }, [symbol]);
  useEffect(() => void readCounts(filter), [filter, total]);
  useEffect(
    () =>
      onBatch(({ newAlerts, changedAlerts, snapshot }) => {
        refused.refreshRows(changedAlerts);
        if (snapshot !== null || newAlerts.some(({ reason }) => reason !== null)) setFresh(true);
      }),
    [],
  );
  useEffect(() => {
    if (!fresh || !atTop) return;
    const timer = setTimeout(() => {
      setFresh(false);
      void refused.search(refused.use.getState().filter);
    }, REFRESH_MS);
    return () => clearTimeout(timer);
  }, [fresh, atTop]);

  return (
    <div className="why-not">
      <div className="history">
        <div className="history-bar">
          <WhyNotFilters filter={filter} />
          <span className="history-count" role="status">
            {read && problem === null && text.whyNot.total(formats.whole(total))}
          </span>
        </div>
        {problem !== null ? (
          <p className="history-empty" role="alert">
            {text.history.failed}
          </p>
        ) : rows.length === 0 ? (
          <p className="history-empty">{read ? text.whyNot.none : text.history.loading}</p>
        ) : (
          <HistoryTable
            rows={rows}
            sort={sort}
            onSort={refused.sortBy}
            onTop={setAtTop}
            onEnd={() => void refused.readMore()}
          />
        )}
      </div>
      <CandleQuestion />
    </div>
  );
}
