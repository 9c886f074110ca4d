import { useEffect, useState } from 'react';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { Button } from '../../parts/Button';
import { onBatch } from '../../feed/batchHub';
import { history } from '../../state/historyStore';
import { useShownSeries } from '../../state/useShownSeries';
import { HistoryExport } from './HistoryExport';
import { HistoryFilters } from './HistoryFilters';
import { HistoryTable } from './HistoryTable';
import './history.css';

/** The first page is read again at most this often while alerts arrive and it is in sight. */
const REFRESH_MS = 1_000;

/** Everything ever alerted, read from the database. */
export function HistoryPanel() {
  const text = useText();
  const formats = useFormats();
  const { filter, sort, rows, total, reading, problem, read } = history.use();
  const symbol = useShownSeries()?.summary.symbol ?? null;
  const [fresh, setFresh] = useState(0);
  const [atTop, setAtTop] = useState(true);

  useEffect(() => {
    void history.search(history.use.getState().filter);
  }, []);

  useEffect(() => {
    if (symbol !== null) history.followChart(symbol);
  }, [symbol]);

  useEffect(() => {
    return onBatch(({ newAlerts, changedAlerts, snapshot }) => {
      history.refreshRows(changedAlerts);
      const more = snapshot === null ? newAlerts.length : 1;
      if (more > 0) setFresh((count) => count + more);
    });
  }, []);

  const stale = fresh > 0 && atTop;
  useEffect(() => {
    if (!stale) return;
    const timer = setTimeout(() => {
      setFresh(0);
      void history.search(history.use.getState().filter);
    }, REFRESH_MS);
    return () => clearTimeout(timer);
  }, [stale]);

  return (
    <div className="history">
      <div className="history-bar">
        <HistoryFilters filter={filter} />
        <span className="history-count" role="status">
          {read && problem === null && text.history.total(formats.whole(total))}
        </span>
        {fresh > 0 && !atTop && (
          <Button
            small
            look="strong"
            onClick={() => {
              setFresh(0);
              void history.search(filter);
            }}
          >
            {text.history.fresh(formats.whole(fresh))}
          </Button>
        )}
        <HistoryExport filter={filter} sort={sort} isEmpty={total === 0} />
      </div>
      {problem !== null ? (
        <p className="history-empty" role="alert">
          {text.history.failed}
        </p>
      ) : rows.length === 0 ? (
        <p className="history-empty">{emptyWords()}</p>
      ) : (
        <HistoryTable
          rows={rows}
          sort={sort}
          onSort={history.sortBy}
          onTop={setAtTop}
          onEnd={() => void history.readMore()}
        />
      )}
    </div>
  );

  function emptyWords(): string {
    if (!read || reading === 'first') return text.history.loading;
    return Object.values(filter).every((value) => value === null) ? text.history.noneYet : text.history.none;
  }
}
