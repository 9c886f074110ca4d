import { ArrowDown, ArrowUp } from 'lucide-react';
import type { AlertSort, AlertSortKey } from '../../../app/engine/ports/alertSort';
import { useText } from '../../i18n/useText';

export interface SortHeaderProps {
  readonly column: string;
  readonly name: string;
  /** Null: nothing is sorted by this column. */
  readonly by: AlertSortKey | null;
  readonly sort: AlertSort;
  readonly onSort: (by: AlertSortKey) => void;
}

/** The head of a column; a press sorts by it, another one turns the order round. */
export function SortHeader({ column, name, by, sort, onSort }: SortHeaderProps) {
  const { history } = useText();
  if (by === null)
    return (
      <th scope="col" data-column={column}>
        {name}
      </th>
    );
  const isSorted = sort.by === by;
  const Arrow = sort.descending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      data-column={column}
      aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" className="history-sort" title={history.sortBy(name)} onClick={() => onSort(by)}>
        {name}
        {isSorted && <Arrow size={11} aria-hidden />}
      </button>
    </th>
  );
}
