import type { Alert } from '../../../app/alerts/alert';
import type { Instrument } from '../../../app/market/instrument';
import type { Formats } from '../../i18n/formats';
import type { Dictionary } from '../../i18n/pt';

/** A level's distance from the alert's close, in the three units a trader counts in. */
export interface LevelDistance {
  readonly points: string;
  readonly ticks: string;
  readonly money: string;
}

/** `level` minus the close: signed points, ticks, and money a contract. */
export function levelDistance(
  level: number,
  close: number,
  instrument: Instrument,
  formats: Formats,
  text: Dictionary,
): LevelDistance {
  const distance = level - close;
  return {
    points: `${formats.signed(distance, instrument.digits)} ${text.chart.points}`,
    ticks: text.chart.ticks(formats.whole(Math.round(Math.abs(distance) / instrument.tickSize))),
    money: formats.money(Math.abs(distance) * instrument.pointValue, instrument.currency),
  };
}

/** The words beside a line on the chart, and fewer of them for where there is little room. */
export interface PlanLabel {
  readonly full: string;
  readonly brief: string;
}

export interface PlanLabels {
  readonly entry: PlanLabel;
  readonly stop: PlanLabel;
  readonly target: PlanLabel;
}

export function planLabels(
  { plan, price }: Pick<Alert, 'plan' | 'price'>,
  instrument: Instrument,
  formats: Formats,
  text: Dictionary,
): PlanLabels {
  const at = (value: number): string => formats.price(value, instrument.digits);
  const line = (name: string, level: number): PlanLabel => {
    const { points, ticks, money } = levelDistance(level, price, instrument, formats, text);
    return { full: `${name}  ${points} · ${ticks} · ${money}`, brief: `${name}  ${points}` };
  };
  return {
    entry: {
      full: `${text.chart.entry}  ${at(plan.entry.low)} – ${at(plan.entry.high)}`,
      brief: text.chart.entry,
    },
    stop: line(text.chart.stop, plan.stop),
    target: line(text.chart.target, plan.target),
  };
}
