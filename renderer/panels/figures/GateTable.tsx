import type { EvaluationJson } from '../../../app/contract/evaluationJson';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { LEAST_SAMPLE } from '../../../app/evaluation/leastSample';
import { ColumnHeads } from '../../parts/ColumnHeads';
import { Table } from '../../parts/Table';

/** The three gates with their counts, intervals and verdicts. */
export function GateTable({
  gates,
  caption,
}: {
  readonly gates: EvaluationJson['gates'];
  /** What they are of. @defaultValue the gates */
  readonly caption?: string;
}) {
  const { backtest: text } = useText();
  const formats = useFormats();
  const percent = (share: number): string => formats.percent(share, 1);
  const isSmall = (['capture', 'false', 'win'] as const).some((name) => gates[name].n < LEAST_SAMPLE);
  return (
    <>
      <Table className="figures-table" name={caption ?? text.gates}>
        <ColumnHeads names={text.columns} />
        <tbody>
          {(['capture', 'false', 'win'] as const).map((name) => {
            const { hits, n, value, low, high, verdict } = gates[name];
            return (
              <tr key={name}>
                <th scope="row">{text.gate[name]}</th>
                <td>{text.limit[name]}</td>
                <td>
                  {hits}/{n}
                </td>
                <td>{value === null ? '–' : percent(value)}</td>
                <td>
                  {percent(low)} … {percent(high)}
                </td>
                <td data-verdict={verdict} title={n < LEAST_SAMPLE ? text.small(String(n)) : undefined}>
                  {text.verdict[verdict]}
                  {n < LEAST_SAMPLE && '*'}
                </td>
              </tr>
            );
          })}
        </tbody>
      </Table>
      {isSmall && <p className="figures-note">* {text.smallNote}</p>}
    </>
  );
}
