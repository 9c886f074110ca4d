import type { PerformanceJson } from '../../../app/contract/ipcPerformance';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { ColumnHeads } from '../../parts/ColumnHeads';

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
  const { reference, drift, settledAt } = result;
  if (reference === null) return <p className="performance-quiet">{text.noReference}</p>;
  const { at, from, to, sessions } = reference;
  return (
    <>
      <p className="performance-quiet">
        {text.against(date(at), date(from), date(to), formats.whole(sessions))}{' '}
        {settledAt !== null && text.since(date(settledAt))}
      </p>
      <table className="figures-table">
        <caption className="hidden-visually">{text.driftTitle}</caption>
        <ColumnHeads names={text.driftColumns} />
        <tbody>
          {drift.map((one) => (
            <tr key={`${one.pattern} ${one.share}`}>
              <th scope="row">{pattern[one.pattern]}</th>
              <td>{text.share[one.share]}</td>
              <td>
                {percent(one.live.low)} … {percent(one.live.high)}
              </td>
              <td>{percent(one.backtest)}</td>
              <td data-drift={one.state}>{text.drift[one.state]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="performance-quiet">{text.chance}</p>
    </>
  );
}
