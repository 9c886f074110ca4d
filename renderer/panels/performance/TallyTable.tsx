import type { PerformanceSetJson } from '../../../app/contract/ipcPerformance';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { ColumnHeads } from '../../parts/ColumnHeads';
import { Table } from '../../parts/Table';

/** Alerts by the hour or the month in which they came. */
export function TallyTable({ rows }: { readonly rows: PerformanceSetJson['hours'] }) {
  const { tally } = useText().performance;
  const formats = useFormats();
  return (
    <Table className="figures-table">
      <ColumnHeads names={tally} />
      <tbody>
        {rows.map(({ name, alerts, resolved, wins, meanR }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{formats.whole(alerts)}</td>
            <td>{resolved === 0 ? '–' : `${wins}/${resolved} · ${formats.percent(wins / resolved, 0)}`}</td>
            <td>{meanR === null ? '–' : formats.signed(meanR, 2)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
