import type { Alert } from '../../../app/alerts/alert';
import type { Instrument } from '../../../app/market/instrument';
import { levelDistance } from '../../chart/plan/planLevels';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { Table } from '../../parts/Table';

export interface PlanTableProps {
  readonly alert: Alert;
  readonly instrument: Instrument;
}

/** Entry, stop and target with their distance in points, ticks and money a contract. */
export function PlanTable({ alert, instrument }: PlanTableProps) {
  const text = useText();
  const formats = useFormats();
  const { plan, price } = alert;
  const at = (value: number): string => formats.price(value, instrument.digits);
  const rows = [
    { name: text.alerts.target, level: plan.target, kind: 'target' },
    { name: text.alerts.stop, level: plan.stop, kind: 'stop' },
  ] as const;
  return (
    <div className="detail-part">
      <h4>{text.detail.plan}</h4>
      <Table className="plan-table">
        <thead className="hidden-visually">
          <tr>
            <th>{text.detail.level}</th>
            <th>{text.detail.price}</th>
            <th>{text.detail.distance}</th>
          </tr>
        </thead>
        <tbody>
          <tr data-kind="entry">
            <th scope="row">{text.alerts.entry}</th>
            <td colSpan={2}>
              {at(plan.entry.low)} – {at(plan.entry.high)}
            </td>
          </tr>
          {rows.map(({ name, level, kind }) => {
            const { points, ticks, money } = levelDistance(level, price, instrument, formats, text);
            return (
              <tr key={kind} data-kind={kind}>
                <th scope="row">{name}</th>
                <td>{at(level)}</td>
                <td className="plan-distance">
                  {points} · {ticks} · {money}
                </td>
              </tr>
            );
          })}
          <tr data-kind="ratio" data-low={plan.belowTwo}>
            <th scope="row" title={text.detail.riskReward}>
              {text.alerts.riskReward}
            </th>
            <td colSpan={2}>
              1:{formats.price(plan.riskReward, 2)} {plan.belowTwo && `⚠ ${text.alerts.belowTwo}`}
            </td>
          </tr>
        </tbody>
      </Table>
    </div>
  );
}
