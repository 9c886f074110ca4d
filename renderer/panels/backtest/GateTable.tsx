import type { EvaluationJson } from '../../../app/contract/evaluationJson';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';

/** Fewer cases than this prove nothing. */
const SMALL = 30;

/** The three gates with their counts, intervals and verdicts. */
export function GateTable({ gates }: { readonly gates: EvaluationJson['gates'] }) {
  const { backtest: text } = useText();
  const formats = useFormats();
  const percent = (share: number): string => formats.percent(share, 1);
  const isSmall = (['capture', 'false', 'win'] as const).some((name) => gates[name].n < SMALL);
  return (
    <>
      <table className="backtest-gates">
        <caption className="hidden-visually">{text.gates}</caption>
        <thead>
          <tr>
            {Object.entries(text.columns).map(([key, name]) => (
              <th key={key} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
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
                <td data-verdict={verdict} title={n < SMALL ? text.small(String(n)) : undefined}>
                  {text.verdict[verdict]}
                  {n < SMALL && '*'}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {isSmall && <p className="backtest-small">* {text.smallNote}</p>}
    </>
  );
}
