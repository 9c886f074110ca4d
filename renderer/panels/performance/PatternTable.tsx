import type { PerformanceSetJson } from '../../../app/contract/ipcPerformance';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { LEAST_SAMPLE } from '../../../app/evaluation/leastSample';
import { ColumnHeads } from '../../parts/ColumnHeads';
import { Table } from '../../parts/Table';

type Row = Pick<PerformanceSetJson['detectors'][number], 'alerts' | 'gates' | 'expectancyR'> & {
  readonly mfe?: number | null;
  readonly mae?: number | null;
};

/** One line a pattern and one for all: how often, how right, worth how much, each with its interval. */
export function PatternTable({ set }: { readonly set: PerformanceSetJson }) {
  const { performance: text, pattern } = useText();
  return (
    <Table className="figures-table performance-patterns" name={text.patterns}>
      <ColumnHeads names={text.columns} help={text.help} />
      <tbody>
        {set.detectors.map((row) => (
          <PatternRow key={row.id} name={pattern[row.id]} row={row} />
        ))}
        <PatternRow name={text.total} row={set} />
      </tbody>
    </Table>
  );
}

function PatternRow({ name, row }: { readonly name: string; readonly row: Row }) {
  const { performance: text } = useText();
  const formats = useFormats();
  const { win, false: wrong } = row.gates;
  const percent = (share: number): string => formats.percent(share, 1);
  const r = (value: number): string => formats.signed(value, 2);
  const { expectancyR: mean, mfe = null, mae = null } = row;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{formats.whole(row.alerts)}</td>
      <td>
        {win.hits}/{win.n}
      </td>
      <td>
        {win.value === null ? '–' : percent(win.value)}
        {win.n < LEAST_SAMPLE && (
          <span className="performance-small" title={text.smallHelp(String(win.n))}>
            {text.small}
          </span>
        )}
      </td>
      <td>{win.n === 0 ? '–' : `${percent(win.low)} … ${percent(win.high)}`}</td>
      <td>{win.breakEven === null ? '–' : percent(win.breakEven)}</td>
      <td>{mean === null ? '–' : r(mean.value)}</td>
      <td>{mean === null ? '–' : `${r(mean.low)} … ${r(mean.high)}`}</td>
      <td>{mfe === null || mae === null ? '–' : `${formats.price(mfe, 2)} / ${formats.price(mae, 2)}`}</td>
      <td>{wrong === null ? '–' : `${wrong.hits}/${wrong.n}`}</td>
    </tr>
  );
}
