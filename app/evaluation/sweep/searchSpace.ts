import { mulberry32 } from '../../mulberry32';

export type SettingValue = number | string | boolean;

/** One key that is varied, `['detectors', 'volatility-shock', 'k']`. */
export type SearchKey =
  | { readonly path: readonly string[]; readonly values: readonly SettingValue[] }
  /** Any number between, for random search; whole numbers only where the key takes no others. */
  | {
      readonly path: readonly string[];
      readonly between: readonly [number, number];
      readonly whole: boolean;
    };

/** One value a key, in the order of the keys. */
export type Choice = readonly SettingValue[];

/** How many combinations there are; Infinity where a key has no list of values. */
export function sizeOf(keys: readonly SearchKey[]): number {
  return keys.reduce((size, key) => size * ('values' in key ? key.values.length : Infinity), 1);
}

/** Every combination; the last key changes fastest. Only of keys with values. */
export function everyChoice(keys: readonly SearchKey[]): readonly Choice[] {
  let choices: Choice[] = [[]];
  for (const key of keys) {
    const values = 'values' in key ? key.values : [];
    choices = choices.flatMap((choice) => values.map((value) => [...choice, value]));
  }
  return choices;
}

/** Draws this often before it believes that there is nothing new. */
const MOST_REPEATS = 1_000;
const DECIMALS = 100;

/** `count` different combinations, or as many as there are; the same for the same seed. */
export function drawChoices(keys: readonly SearchKey[], count: number, seed: number): readonly Choice[] {
  const random = mulberry32(seed);
  const drawn = new Map<string, Choice>();
  let repeats = 0;
  while (drawn.size < count && repeats < MOST_REPEATS) {
    const choice = keys.map((key) => drawValue(key, random));
    const name = JSON.stringify(choice);
    if (drawn.has(name)) {
      repeats++;
      continue;
    }
    drawn.set(name, choice);
    repeats = 0;
  }
  return [...drawn.values()];
}

function drawValue(key: SearchKey, random: () => number): SettingValue {
  if ('values' in key) return key.values[Math.floor(random() * key.values.length)]!;
  const [low, high] = key.between;
  if (key.whole) return low + Math.floor(random() * (high - low + 1));
  return Math.round((low + random() * (high - low)) * DECIMALS) / DECIMALS;
}
