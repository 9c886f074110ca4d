import type { PerformanceJson } from '../../../app/contract/ipcPerformance';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { ColumnHeads } from '../../parts/ColumnHeads';
import { Table } from '../../parts/Table';

type Measure = PerformanceJson['drift'][number]['share'];

/** What patterns do live beside what they did in the backtest of the same settings. */
export function DriftTable({
  result,
  date,
}: {
  readonly result: PerformanceJson;
  readonly date: (time: number) => string;
}) {
  const { performance: text, pattern } = useText();
  const formats = useFormats();
  const percent = (share: number): string => formats.percent(share, 1);
  const { reference, missing, drift, settledAt } = result;
  if (reference === null) return <p className="performance-quiet">{text.missing[missing ?? 'series']}</p>;
  const { origin, key, at, from, to, sessions, dataHash } = reference;
  const period = [date(from), date(to), formats.whole(sessions)] as const;
  const write = (measure: Measure, value: number): string =>
    measure === 'meanR' ? formats.signed(value, 2) : percent(value);
  return (
    <>
      <p className="performance-quiet">
        {origin === 'own'
          ? text.against(date(at), ...period)
          : text.againstShipped(`${key.symbol} ${key.timeframe}`, ...period, dataHash.slice(0, 8))}{' '}
        {settledAt !== null && text.since(date(settledAt))} {drift.length === 0 && text.nothingSettled}
      </p>
      {drift.length > 0 && (
        <>
          <Table className="figures-table" name={text.driftTitle}>
            <ColumnHeads names={text.driftColumns} />
            <tbody>
              {drift.map((one) => (
                <tr key={`${one.pattern} ${one.share}`}>
                  <th scope="row">{pattern[one.pattern]}</th>
                  <td>{text.share[one.share]}</td>
                  <td>{formats.whole(one.live.n)}</td>
                  <td>
                    {write(one.share, one.live.low)} … {write(one.share, one.live.high)}
                  </td>
                  <td>{write(one.share, one.backtest)}</td>
                  <td data-drift={one.state}>{text.drift[one.state]}</td>
                </tr>
              ))}
            </tbody>
          </Table>
          <p className="performance-quiet">{text.chance}</p>
        </>
      )}
    </>
  );
}
