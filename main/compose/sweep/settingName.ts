import type { Sweep } from './runSweep';

/** What the setting puts in place of the trader's own, `volatility-shock.k 2.5, volatility-shock.window 80`. */
export function settingName({ keys, choices }: Pick<Sweep, 'keys' | 'choices'>, setting: number): string {
  const values = choices[setting] ?? [];
  const named = keys.flatMap((key, at) => {
    const isFixed = 'values' in key && key.values.length === 1;
    return isFixed ? [] : [`${key.path.slice(-2).join('.')} ${String(values[at])}`];
  });
  return named.join(', ');
}
