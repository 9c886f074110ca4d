import { Play, RotateCcw } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { SettingValue } from '../../../app/contract/ipcSettings';
import { changeSetting } from '../../actions/changeSetting';
import { command } from '../../api/command';
import { textIn } from '../../i18n/textIn';
import { useText } from '../../i18n/useText';
import { IconButton } from '../../parts/IconButton';
import { playSound } from '../../sound/playSound';
import { useSettings } from '../../state/settingsStore';
import { useView } from '../../state/viewStore';
import type { ShownSetting } from './findSettings';
import { helpBeside } from './helpBeside';
import { SettingControl } from './SettingControl';
import { readSetting, settingText, settingWords } from './settingText';
import { useSettingPreview } from './useSettingPreview';

/** These decide which alerts there are. */
const COUNTED = /^(indicators|detectors|admission|gapTolerance)\b/;

/** One key: its name, field, unit, limits, default and help, and what is wrong with what is typed. */
export function SettingRow({ setting }: { readonly setting: ShownSetting }) {
  const text = useText();
  const { settings: words } = text;
  const language = useView((view) => view.language);
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [counted, setCounted] = useState<SettingValue | null>(null);
  const checks = useRef(0);
  const { key, value, initial, unit, min, max, kind } = setting;
  const label = textIn(setting.label, language);
  const isInitial = JSON.stringify(value) === JSON.stringify(initial);
  const preview = useSettingPreview(key, counted);

  async function check(typed: string): Promise<void> {
    setDraft(typed);
    const read = readSetting(typed, setting, language);
    const mine = ++checks.current;
    const refusal =
      read === null ? null : await command('settings:check', { changes: [{ key, value: read }] });
    if (mine !== checks.current) return;
    setProblem(read === null ? words.badNumber : refusal === null ? null : textIn(refusal, language));
    const isOther = read !== null && JSON.stringify(read) !== JSON.stringify(value);
    setCounted(isOther && refusal === null && COUNTED.test(key) ? read : null);
  }

  async function commit(chosen?: SettingValue): Promise<void> {
    const next = chosen ?? (draft === null ? null : readSetting(draft, setting, language));
    if (next === null || (problem !== null && chosen === undefined)) return;
    checks.current += 1;
    if (COUNTED.test(key) && JSON.stringify(next) !== JSON.stringify(value) && kind === 'switch')
      setCounted(next);
    const refusal = await changeSetting(key, next);
    setProblem(refusal === null ? null : textIn(refusal, language));
    if (refusal === null) setDraft(null);
  }

  const facts = [
    unit === null || kind !== 'number' ? null : textIn(unit, language),
    min === null || max === null ? null : words.range(settingText(min, language), settingText(max, language)),
    words.initial(settingWords(initial, text, language)),
  ].filter((fact) => fact !== null);

  return (
    <li className="setting" data-key={key} data-changed={!isInitial}>
      <div className="setting-names">
        <label htmlFor={id}>{label}</label>
        <code>{key}</code>
        {!isInitial && <span className="hidden-visually">{words.isChanged}</span>}
      </div>
      <div className="setting-control">
        <SettingControl
          setting={setting}
          id={id}
          draft={draft ?? settingText(value, language)}
          wrong={problem !== null}
          describedBy={`${id}-help ${id}-problem`}
          onDraft={(typed) => void check(typed)}
          onCommit={(chosen) => void commit(chosen)}
        />
        {setting.section === 'sounds' && kind === 'choice' && value !== 'none' && (
          <IconButton label={words.play(label)} onClick={() => void listen(String(value))}>
            <Play size={14} aria-hidden />
          </IconButton>
        )}
        {!isInitial && (
          <IconButton label={words.toInitialOf(label)} onClick={() => void commit(initial)}>
            <RotateCcw size={14} aria-hidden />
          </IconButton>
        )}
        <span className="setting-facts">{facts.join(' · ')}</span>
      </div>
      <p id={`${id}-help`} className="setting-help">
        {helpBeside(label, textIn(setting.help, language), setting)}
        {setting.effect === 'next-series' && <em> {words.nextSeries}</em>}
      </p>
      <p id={`${id}-problem`} className="setting-problem" role="status" data-wrong={problem !== null}>
        {problem ?? (preview === null ? null : previewWords())}
      </p>
    </li>
  );

  function previewWords(): string | null {
    if (preview === null) return null;
    const { counted: numbers, series } = preview;
    if (numbers === null) return words.counting;
    const [sessions, before, after] = [numbers.sessions, numbers.before, numbers.after].map(String);
    return words.preview(sessions ?? '', series, before ?? '', after ?? '');
  }
}

async function listen(name: string): Promise<void> {
  const settings = useSettings.getState().view?.settings ?? [];
  const volume = settings.find(({ key }) => key === 'sounds.volume')?.value;
  await playSound(`${name}.wav`, typeof volume === 'number' ? volume / 100 : 1);
}
