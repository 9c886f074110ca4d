import type { SweepJson } from '../../../app/contract/sweepJson';
import { LEAST_SAMPLE } from '../../../app/evaluation/leastSample';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';

type Gate = SweepJson['settings'][number]['result']['gates']['capture'];

/** A share with its verdict, and under it its counts and its interval. */
export function ShareCell({ gate }: { readonly gate: Gate }) {
  const { backtest: text } = useText();
  const formats = useFormats();
  const { hits, n, value, low, high, verdict } = gate;
  if (value === null) return <td>–</td>;
  return (
    <td className="walk-share" title={n < LEAST_SAMPLE ? text.small(String(n)) : undefined}>
      <span>{formats.percent(value, 1)}</span> <b data-verdict={verdict}>{text.verdict[verdict]}</b>
      {n < LEAST_SAMPLE && '*'}
      <small>
        {hits}/{n} · {formats.percent(low, 0)} … {formats.percent(high, 0)}
      </small>
    </td>
  );
}
