import { describe, expect, it } from 'vitest';
import { SETTING_SECTIONS } from '../../../app/contract/ipcSettings';
import { describeSettings } from '../../../config/describe/describeSettings';
import { keyComments } from '../../../config/describe/keyComments';

const all = describeSettings();
const byKey = new Map(all.map((item) => [item.key, item]));

describe('The description of the settings', () => {
  it.each(all)(
    'names $key and helps with it in both languages, and the languages differ',
    ({ key, label, help }) => {
      for (const words of [label, help]) {
        expect(words.pt).toMatch(/\p{L}{2}/u);
        expect(words.en).toMatch(/\p{L}{2}/u);
        expect(words.pt).not.toBe(words.en);
        expect(words.pt).not.toMatch(/Default|\bthe\b/);
        expect(words.en).not.toMatch(/Padrão|\bcandles? fechados\b|ção\b/);
      }
      expect(label.pt.length, key).toBeLessThan(90);
      expect(keyComments(key).length).toBeGreaterThan(1);
    },
  );

  it('gives limits, defaults and units from the one schema and the one template', () => {
    expect(byKey.get('detectors.extreme-volatility.sigma')).toMatchObject({
      section: 'detectors',
      group: { pt: 'Volatilidade extrema', en: 'Extreme volatility' },
      label: { pt: 'Distância da média que conta', en: 'Distance from the mean that counts' },
      unit: { pt: 'desvios-padrão', en: 'standard deviations' },
      ...{ kind: 'number', min: 0.5, max: 6, whole: false, initial: 3, effect: 'now' },
    });
    expect(byKey.get('market.longerTimeframes')).toMatchObject({ kind: 'names', initial: [] });
    expect(byKey.get('market.longerTimeframes')?.options).toContain('H1');
    expect(byKey.get('silence.schedules')).toMatchObject({ kind: 'yaml', initial: '[]' });
    expect(byKey.get('sounds.info.short')).toMatchObject({ kind: 'choice', initial: 'info-short' });
  });

  it('puts every key into a section, and leaves no section empty', () => {
    expect(new Set(all.map(({ section }) => section))).toEqual(new Set(SETTING_SECTIONS));
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  });

  it('never says the same name twice in one group', () => {
    for (const { key, label, group, section } of all) {
      const twins = all.filter(
        (other) => other.section === section && other.group?.pt === group?.pt && other.label.pt === label.pt,
      );
      expect(twins.map((twin) => twin.key)).toEqual([key]);
    }
  });
});
