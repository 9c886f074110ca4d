import type { SweepJson } from '../../../app/contract/sweepJson';
import { useText } from '../../i18n/useText';
import { ColumnHeads } from '../../parts/ColumnHeads';
import { Table } from '../../parts/Table';
import { ResultCells } from './ResultCells';

/** Each part: the setting that was best before it, and what it did in sessions it had not seen. */
export function FoldTable({
  folds,
  nameOf,
  date,
}: {
  readonly folds: SweepJson['folds'];
  readonly nameOf: (setting: number) => string;
  readonly date: (iso: string) => string;
}) {
  const { walk: text } = useText();
  return (
    <div className="walk-scroll" tabIndex={0} role="group" aria-label={text.folds}>
      <Table className="figures-table walk-table walk-folds" name={text.folds}>
        <ColumnHeads names={text.columns} help={text.help} />
        <tbody>
          {folds.map(({ test, chosen, tested }) => (
            <tr key={test.from}>
              <th scope="row">
                {date(test.from)}
                <small>{date(test.to)}</small>
              </th>
              <td className="walk-setting">{nameOf(chosen)}</td>
              <ResultCells result={tested} />
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
