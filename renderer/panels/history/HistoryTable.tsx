import { useEffect, useRef, useState } from 'react';
import type { Alert } from '../../../app/alerts/alert';
import type { AlertSort, AlertSortKey } from '../../../app/engine/ports/alertSort';
import { useText } from '../../i18n/useText';
import { Table } from '../../parts/Table';
import { usePainted } from '../../parts/usePainted';
import { useView } from '../../state/viewStore';
import { HistoryRow } from './HistoryRow';
import { SortHeader } from './SortHeader';
import { SpacerRow } from './SpacerRow';

const ROW_HEIGHT = 26;
const OVERSCAN = 12;
/** Until the table has been measured. */
const FIRST_IN_SIGHT = 8;
/** Rows before the end at which the next page is read. */
const READ_AHEAD = 60;
const SORTED_BY: Readonly<Record<string, AlertSortKey>> = {
  ...{ time: 'time', symbol: 'symbol', severity: 'severity', patterns: 'pattern', direction: 'direction' },
  ...{ confidence: 'confidence', outcome: 'outcome', status: 'status' },
};

export interface HistoryTableProps {
  readonly rows: readonly Alert[];
  readonly sort: AlertSort;
  readonly onSort: (by: AlertSortKey) => void;
  /** Told whether the newest row is in sight. */
  readonly onTop: (atTop: boolean) => void;
  /** The last row is near: there may be more to read. */
  readonly onEnd: () => void;
}

/** A table of any length: only the rows in sight exist. */
export function HistoryTable({ rows, sort, onSort, onTop, onEnd }: HistoryTableProps) {
  const { columns } = useText().history;
  const chosen = useView((view) => view.chosenAlert);
  const scroller = useRef<HTMLDivElement>(null);
  const [from, setFrom] = useState(0);
  const [inSight, setInSight] = useState(FIRST_IN_SIGHT);
  const first = Math.max(0, Math.min(from, rows.length - inSight) - OVERSCAN);
  const last = Math.min(rows.length, from + inSight + OVERSCAN);

  const look = (): void => {
    const box = scroller.current;
    if (box === null) return;
    const top = Math.floor(box.scrollTop / ROW_HEIGHT);
    setFrom(top);
    setInSight(Math.ceil(box.clientHeight / ROW_HEIGHT));
    onTop(top === 0);
    if (top + box.clientHeight / ROW_HEIGHT > rows.length - READ_AHEAD) onEnd();
  };

  // The dock grows and shrinks under the trader's hand.
  useEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    const watch = new ResizeObserver(() => setInSight(Math.ceil(box.clientHeight / ROW_HEIGHT)));
    watch.observe(box);
    return () => watch.disconnect();
  }, []);

  usePainted('history', rows.length > 0);

  const sortFrom = (by: AlertSortKey): void => {
    scroller.current?.scrollTo({ top: 0 });
    onSort(by);
  };

  return (
    <div ref={scroller} className="history-scroll" onScroll={look} tabIndex={0} role="group" data-own-keys>
      <Table className="history-table" aria-rowcount={rows.length}>
        <thead>
          <tr>
            {Object.entries(columns).map(([key, name]) => (
              <SortHeader
                key={key}
                column={key}
                name={name}
                by={SORTED_BY[key] ?? null}
                sort={sort}
                onSort={sortFrom}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          <SpacerRow height={first * ROW_HEIGHT} />
          {rows.slice(first, last).map((alert) => (
            <HistoryRow key={alert.id} alert={alert} chosen={alert.id === chosen} />
          ))}
          <SpacerRow height={(rows.length - last) * ROW_HEIGHT} />
        </tbody>
      </Table>
    </div>
  );
}
