import { isB3TradingDay } from '../../../app/market/b3Holidays';
import type { CalendarDay } from '../../../app/market/calendarDay';
import { createRandom, type Random } from './random';
import { volatilityShape, volumeShape } from './sessionShape';

/** Price changes inside one candle. */
const STEPS = 24;
const BASIS_POINT = 1e-4;
/** Standard deviation of a five-minute change at an ordinary moment of an ordinary day. */
const ORDINARY = 9.8 * BASIS_POINT;
/** Log-volatility of whole days: how much it varies and how much of it the next day keeps. */
const DAY_SPREAD = 0.25;
const DAY_MEMORY = 0.69;
const DAYS_REMEMBERED = 12;
/** Log-volatility within the day: memory from candle to candle, own noise, and what a large change adds. */
const CANDLE_MEMORY = 0.9;
const CANDLE_NOISE = 0.1;
const SHOCK_GAIN = 0.09;
/** Mean of |x| for a standard normal x: what `SHOCK_GAIN` compares a change with. */
const ORDINARY_SHOCK = 0.74;
const TAIL_FREEDOM = 9;
/** How far orders push the price for a moment, in standard deviations of the candle. */
const EXCURSION = 0.23;
const JUMP_CHANCE = 1 / 900;
const OVERNIGHT = 60 * BASIS_POINT;

/** One candle before it has a price. */
export interface PathCandle {
  /** The log price against the close before, step by step; the last one makes the close. */
  readonly path: readonly number[];
  /** Of the open against the close before, in ticks: -1, 0 or 1. */
  readonly openTicks: number;
  /** Contracts. */
  readonly volume: number;
}

export interface SessionPath {
  /** Change of the log price from the last close to the first open. */
  readonly overnight: number;
  readonly candles: readonly PathCandle[];
}

/** What the market is doing for a while. */
interface Mood {
  /** Drift a candle, in standard deviations. */
  readonly drift: number;
  /** Share of the way back to where the mood began that each candle goes; 0 in a trend. */
  readonly pull: number;
  readonly candles: number;
}

/**
 * One session of the simulated market. Volatility comes in clusters and follows the time of day, tails are heavy,
 * trends and ranges take turns, jumps are rare. The same seed and day always give the same session.
 *
 * @param minutes minutes from the open of the session to the open of each candle
 */
export function sessionPath(seed: number, day: CalendarDay, minutes: readonly number[]): SessionPath {
  const random = createRandom(seed, day);
  const dayVolatility = Math.exp(DAY_SPREAD * dayMood(seed, day));
  const overnight = OVERNIGHT * dayVolatility * random.normal() * random.width(TAIL_FREEDOM);
  let excitement = 0.25 * random.normal();
  let mood = nextMood(random);
  let left = mood.candles;
  let sinceMood = 0;
  const candles = minutes.map((minute) => {
    if (left-- <= 0) {
      mood = nextMood(random);
      left = mood.candles;
      sinceMood = 0;
    }
    const volatility = ORDINARY * dayVolatility * volatilityShape(minute) * Math.exp(excitement);
    const pulled = mood.drift - mood.pull * (sinceMood / volatility);
    const candle = makeCandle(random, minute, volatility, pulled);
    const change = candle.path.at(-1) ?? 0;
    sinceMood += change;
    const surprise = Math.min(6, Math.abs(change) / volatility) - ORDINARY_SHOCK;
    excitement = CANDLE_MEMORY * excitement + CANDLE_NOISE * random.normal() + SHOCK_GAIN * surprise;
    return candle;
  });
  return { overnight, candles };
}

function makeCandle(random: Random, minute: number, volatility: number, drift: number): PathCandle {
  const width = volatility * random.width(TAIL_FREEDOM);
  const jumpAt = random.uniform() < JUMP_CHANCE ? Math.floor(random.uniform() * STEPS) : -1;
  const jump = (random.uniform() < 0.5 ? -1 : 1) * volatility * (4 + 5 * random.uniform());
  const path: number[] = [];
  let at = 0;
  for (let step = 0; step < STEPS; step++) {
    at += (width * random.normal()) / Math.sqrt(STEPS) + (drift * volatility) / STEPS;
    if (step === jumpAt) at += jump;
    path.push(step === STEPS - 1 ? at : at + EXCURSION * width * random.normal());
  }
  const chance = random.uniform();
  const openTicks = chance < 0.2 ? -1 : chance < 0.4 ? 1 : 0;
  const crowd = Math.exp(0.25 * random.normal()) * (width / volatility) ** 0.9;
  return { path, openTicks, volume: Math.max(1, Math.round(volumeShape(minute) * 1_000 * crowd)) };
}

/** How excited the whole day is, mean 0, standard deviation 1; it remembers the days before. */
function dayMood(seed: number, day: CalendarDay): number {
  let mood = 0;
  let weight = Math.sqrt(1 - DAY_MEMORY ** 2);
  let at = day;
  for (let back = 0; back < DAYS_REMEMBERED; back++) {
    mood += weight * createRandom(seed, at, 1).normal();
    weight *= DAY_MEMORY;
    do at -= 1;
    while (!isB3TradingDay(at));
  }
  return mood;
}

function nextMood(random: Random): Mood {
  const candles = 12 + Math.floor(-Math.log(1 - random.uniform()) * 25);
  const kind = random.uniform();
  if (kind < 0.3) return { drift: 0.13, pull: 0, candles };
  if (kind < 0.6) return { drift: -0.13, pull: 0, candles };
  return { drift: 0, pull: 0.05, candles };
}
