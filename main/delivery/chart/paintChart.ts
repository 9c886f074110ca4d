import type { Alert } from '../../../app/alerts/alert';
import type { Language } from '../../../app/alerts/language';
import { formatPrice } from '../../../app/alerts/localeNumber';
import type { Candle } from '../../../app/market/candle';
import { priceScale } from './priceScale';
import { Raster, textWidth } from './raster';

/** Pixels; shown at half the size, so that it is sharp on dense screens. */
const WIDTH = 1200;
const HEIGHT = 600;
const LEFT = 16;
const RIGHT = WIDTH - 190;
const TOP = 56;
const BOTTOM = HEIGHT - 40;
const TEXT = 2;

/** Colours by index in the picture. */
export const CHART_PALETTE = [
  '#ffffff',
  '#e5e7eb',
  '#374151',
  '#dbeafe',
  '#0f766e',
  '#b45309',
  '#b91c1c',
  '#1d4ed8',
  '#92400e',
] as const;
const PAPER = 0;
const GRID = 1;
const INK = 2;
const BAND = 3;
const UP = 4;
const DOWN = 5;
const STOP = 6;
const TARGET = 7;
const MARK = 8;

const WORDS = {
  pt: { stop: 'STOP', target: 'ALVO', simulated: 'SIMULADO' },
  en: { stop: 'STOP', target: 'TARGET', simulated: 'SIMULATED' },
} as const;

/**
 * The candles up to the alert, its entry band, stop and target. Rising candles are hollow, falling ones full: the
 * direction can be told without the colour. `candles` oldest first, at least one; `title` in plain capitals.
 */
export function paintChart(
  candles: readonly Candle[],
  alert: Alert,
  language: Language,
  title: string,
): Raster {
  const picture = new Raster(WIDTH, HEIGHT);
  picture.fill(0, 0, WIDTH, HEIGHT, PAPER);
  const { plan } = alert;
  const words = WORDS[language];
  const prices = [plan.stop, plan.target, plan.entry.low, plan.entry.high];
  const scale = priceScale(
    Math.min(...prices, ...candles.map(({ low }) => low)),
    Math.max(...prices, ...candles.map(({ high }) => high)),
    TOP,
    BOTTOM,
  );
  const label = (price: number, text: string, colour: number): void =>
    picture.text(RIGHT + 8, scale.y(price) - 7, text, TEXT, colour);
  const nearLine = (price: number): boolean =>
    [plan.stop, plan.target].some((line) => Math.abs(scale.y(line) - scale.y(price)) < 18);

  for (const tick of scale.ticks) {
    picture.fill(LEFT, scale.y(tick), RIGHT, scale.y(tick) + 1, GRID);
    if (!nearLine(tick)) label(tick, formatPrice(tick, language), INK);
  }
  const slot = (RIGHT - LEFT) / Math.max(candles.length + 2, 20);
  const middle = (index: number): number => LEFT + (index + 0.5) * slot;
  picture.fill(
    middle(candles.length - 1) - slot / 2,
    scale.y(plan.entry.high),
    RIGHT,
    scale.y(plan.entry.low),
    BAND,
  );
  candles.forEach((candle, index) => drawCandle(picture, candle, middle(index), slot, scale.y));
  for (const [price, word, colour] of [
    [plan.stop, words.stop, STOP],
    [plan.target, words.target, TARGET],
  ] as const) {
    picture.dashes(LEFT, RIGHT, scale.y(price), 2, colour);
    label(price, `${word} ${formatPrice(price, language)}`, colour);
  }
  const last = candles.at(-1);
  if (last !== undefined) {
    const up = alert.direction === 'long';
    const tip = up ? scale.y(last.low) + 8 : scale.y(last.high) - 8;
    picture.triangle(middle(candles.length - 1), tip, 18, up, INK);
  }
  picture.text(LEFT, 18, title, TEXT + 1, INK);
  if (alert.origin === 'simulated') {
    const left = WIDTH - LEFT - textWidth(words.simulated, TEXT + 1);
    picture.text(left, 18, words.simulated, TEXT + 1, MARK);
  }
  return picture;
}

function drawCandle(
  picture: Raster,
  { open, high, low, close }: Candle,
  x: number,
  slot: number,
  y: (price: number) => number,
): void {
  const rising = close >= open;
  const colour = rising ? UP : DOWN;
  const half = Math.max(2, slot * 0.34);
  const top = y(Math.max(open, close));
  const bottom = Math.max(y(Math.min(open, close)), top + 2);
  picture.fill(x - 1, y(high), x + 1, y(low) + 1, colour);
  picture.fill(x - half, top, x + half, bottom, rising ? PAPER : colour);
  if (rising) picture.frame(x - half, top, x + half, bottom, 2, colour);
}
