import { describe, expect, it } from 'vitest';
import { editSettings } from '../../../config/editing/editSettings';
import { readPreset } from '../../../config/editing/readPreset';
import { parseSettings } from '../../../config/parseSettings';
import { renameKeys } from '../../../config/renameKeys';
import { SETTINGS_TEMPLATE } from '../../../config/settingsTemplate';

const HEADER = "preset: { name: Calmo, createdAt: '2026-11-23T12:00:00Z', source: 'sweep WIN$N M5' }\n";

describe('A preset', () => {
  it('is written into the settings through the same path, and nothing else changes', () => {
    const read = readPreset(
      `${HEADER}detectors:\n  level-break: { window: 120, buffer: 0.5 }\nplan: { stopAtr: 1.5 }\n`,
    );
    if (!read.ok) throw new Error(read.problems[0]?.text.en);
    expect(read.preset).toMatchObject({ name: 'Calmo', source: 'sweep WIN$N M5' });
    expect(read.preset.changes).toEqual([
      { key: 'detectors.level-break.window', value: 120 },
      { key: 'detectors.level-break.buffer', value: 0.5 },
      { key: 'plan.stopAtr', value: 1.5 },
    ]);
    const edited = editSettings(SETTINGS_TEMPLATE, read.preset.changes) ?? '';
    const parsed = parseSettings(edited);
    expect(parsed).toMatchObject({ settings: { plan: { stopAtr: 1.5, targetAtr: 2.5 } } });
    expect(edited.split('\n').length).toBe(SETTINGS_TEMPLATE.split('\n').length);
  });

  it.each([
    ['no header', 'plan: { stopAtr: 1 }\n', 'This is no preset of Vigia'],
    ['no YAML', 'preset: [', 'This is no preset of Vigia'],
    ['a channel in it', `${HEADER}webhook: { url: https://evil.example }\n`, 'A preset may hold indicators'],
    [
      'a value out of its range',
      `${HEADER}plan: { stopAtr: 99 }\n`,
      'plan.stopAtr is 99; allowed is a number from 0.1 to 20',
    ],
    ['a wrong date', HEADER.replace('2026-11-23T12', 'yesterday'), 'This is no preset of Vigia'],
  ])('is refused in a sentence: %s', (_name, text, sentence) => {
    const read = readPreset(text);
    expect(!read.ok && read.problems[0]?.text.en).toContain(sentence);
  });
});

describe('Renamed keys', () => {
  const renamed = [{ from: 'notifications.chime', to: 'sounds.volume' }];

  it('are read under their old name, and a new name that is there wins', () => {
    expect(renameKeys({ notifications: { chime: 5, desktop: true } }, renamed)).toEqual({
      notifications: { desktop: true },
      sounds: { volume: 5 },
    });
    expect(renameKeys({ notifications: { chime: 5 }, sounds: { volume: 9 } }, renamed)).toEqual({
      notifications: {},
      sounds: { volume: 9 },
    });
    expect(renameKeys({ plan: {} }, renamed)).toEqual({ plan: {} });
  });
});
