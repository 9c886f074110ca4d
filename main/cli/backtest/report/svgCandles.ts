import type { JudgedAlert } from '../../../../app/evaluation/evaluation';
import type { History } from '../../../../app/evaluation/history';

const BEFORE = 20;
const AFTER = 24;
const STEP = 5;
const HEIGHT = 84;

/** The candles around an alert, with its entry, stop and target. */
export function svgCandles({ draft, candle }: JudgedAlert, { candles }: History): string {
  const first = Math.max(0, candle - BEFORE);
  const shown = candles.slice(first, candle + AFTER + 1);
  const { stop, target } = draft.plan;
  const prices = shown.flatMap(({ high, low }) => [high, low]);
  const high = Math.max(...prices, stop, target);
  const low = Math.min(...prices, stop, target);
  const y = (price: number): string => (2 + ((high - price) / (high - low || 1)) * (HEIGHT - 4)).toFixed(1);
  const bars = shown.map((bar, at) => {
    const x = at * STEP + 2;
    const top = Math.max(bar.open, bar.close);
    const height = Math.max(0.8, Number(y(Math.min(bar.open, bar.close))) - Number(y(top)));
    const trend = bar.close >= bar.open ? 'up' : 'down';
    return `<path class="${trend}" d="M${x + 1.5} ${y(bar.high)}V${y(bar.low)}"/><rect class="${trend}" x="${x}" y="${y(top)}" width="3" height="${height.toFixed(1)}"/>`;
  });
  const width = (BEFORE + AFTER + 1) * STEP + 4;
  const from = (candle - first) * STEP;
  const level = (price: number, name: string): string =>
    `<path class="${name}" d="M${from} ${y(price)}H${width}"/>`;
  return `<svg class="small" viewBox="0 0 ${width} ${HEIGHT}" aria-hidden="true">${bars.join('')}${level(draft.price, 'entry')}${level(stop, 'stop')}${level(target, 'target')}</svg>`;
}
