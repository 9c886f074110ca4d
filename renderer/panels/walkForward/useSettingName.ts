import { useMemo } from 'react';
import type { SweepJson } from '../../../app/contract/sweepJson';
import { DETECTOR_IDS } from '../../../app/detectors/detectorId';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';

/** What each setting of a search puts in place of the form's numbers, in words: `Choque: janela 120, k 2,75`. */
export function useSettingName({ keys, settings }: SweepJson): (setting: number) => string {
  const { walk: text, pattern, backtest } = useText();
  const formats = useFormats();
  return useMemo(() => {
    const names: Readonly<Record<string, string>> = text.keys;
    const write = (value: number | string | boolean): string =>
      typeof value === 'boolean'
        ? value
          ? text.on
          : text.off
        : typeof value === 'number'
          ? formats.price(value, (String(value).split('.')[1] ?? '').length)
          : value;
    const varied = keys.map(
      (_key, at) => settings.length === 1 || new Set(settings.map(({ values }) => values[at])).size > 1,
    );
    const sectionOf = (key: string): string => {
      const id = DETECTOR_IDS.find((each) => key.startsWith(`detectors.${each}.`));
      return id === undefined ? backtest.planName : pattern[id];
    };
    const sections = new Set(keys.filter((_key, at) => varied[at]).map(sectionOf));
    return (setting) => {
      const parts = new Map<string, string[]>();
      for (const [at, key] of keys.entries()) {
        const value = settings[setting]?.values[at];
        if (varied[at] !== true || value === undefined) continue;
        const section = sectionOf(key);
        const last = key.split('.').at(-1) ?? key;
        const said = typeof value === 'boolean' ? write(value) : `${names[last] ?? last} ${write(value)}`;
        parts.set(section, [...(parts.get(section) ?? []), said]);
      }
      return [...parts]
        .map(([section, said]) => (sections.size > 1 ? `${section}: ${said.join(', ')}` : said.join(', ')))
        .join('; ');
    };
  }, [keys, settings, text, pattern, backtest, formats]);
}
