import type { PerformanceJson } from '../../../app/contract/ipcPerformance';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { Table } from '../../parts/Table';

/** Those that went out beside all that were found: what the rules of delivery kept back, and whether it was worth it. */
export function CompareTable({ result }: { readonly result: PerformanceJson }) {
  const { performance: text } = useText();
  const formats = useFormats();
  const { columns } = text;
  const percent = (share: number): string => formats.percent(share, 1);
  return (
    <Table className="figures-table" name={text.compare}>
      <thead>
        <tr>
          <th scope="col">{text.which}</th>
          <th scope="col">{columns.alerts}</th>
          <th scope="col">{columns.win}</th>
          <th scope="col">{columns.interval}</th>
          <th scope="col">{columns.meanR}</th>
        </tr>
      </thead>
      <tbody>
        {(['delivered', 'all'] as const).map((which) => {
          const { alerts, gates, expectancyR } = result[which];
          const { n, value, low, high } = gates.win;
          return (
            <tr key={which}>
              <th scope="row">{text[which]}</th>
              <td>{formats.whole(alerts)}</td>
              <td>{value === null ? '–' : percent(value)}</td>
              <td>{n === 0 ? '–' : `${percent(low)} … ${percent(high)}`}</td>
              <td>{expectancyR === null ? '–' : formats.signed(expectancyR.value, 2)}</td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
