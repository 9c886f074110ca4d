import { useEffect, useState, type KeyboardEvent } from 'react';
import { SETTING_SECTIONS, type SettingSection } from '../../../app/contract/ipcSettings';
import { readSettings } from '../../actions/readSettings';
import { undoSetting } from '../../actions/undoSetting';
import { textIn } from '../../i18n/textIn';
import { useText } from '../../i18n/useText';
import { Dialog } from '../../parts/Dialog';
import { TextField } from '../../parts/TextField';
import { useSettings } from '../../state/settingsStore';
import { setView, useView } from '../../state/viewStore';
import { findSettings } from './findSettings';
import { SectionExtras } from './SectionExtras';
import { SettingGroups } from './SettingGroups';
import './settings.css';
import { SettingsFooter } from './SettingsFooter';

/** Every key of `alertas.yaml`; what is changed here takes effect at once. */
export function SettingsDialog() {
  const { settings: words } = useText();
  const language = useView((view) => view.language);
  const view = useSettings((state) => state.view);
  const [section, setSection] = useState<SettingSection>('general');
  const [query, setQuery] = useState('');

  useEffect(() => void readSettings(), []);

  const onKeyDown = (event: KeyboardEvent): void => {
    const isTyping =
      event.target instanceof HTMLElement && event.target.matches('input[type=text], textarea');
    if (!event.ctrlKey || event.key.toLowerCase() !== 'z' || isTyping) return;
    event.preventDefault();
    void undoSetting();
  };

  const isSearching = query.trim() !== '';
  const all = view?.settings ?? [];
  const shown = isSearching
    ? findSettings(all, query, language)
    : all.filter((setting) => setting.section === section);
  return (
    <Dialog title={words.title} closeLabel={words.close} onClose={() => setView({ dialog: null })}>
      <div className="settings" onKeyDown={onKeyDown}>
        <TextField
          type="search"
          className="field-wide settings-search"
          aria-label={words.search}
          placeholder={words.search}
          data-first-focus=""
          value={query}
          onText={setQuery}
        />
        <nav className="settings-sections" aria-label={words.sections}>
          {SETTING_SECTIONS.map((each) => (
            <button
              key={each}
              type="button"
              aria-current={!isSearching && each === section}
              data-changed={all.some((one) => one.section === each && differs(one))}
              onClick={() => {
                setQuery('');
                setSection(each);
              }}
            >
              {words.names[each]}
            </button>
          ))}
        </nav>
        <div className="settings-body" key={isSearching ? 'search' : section}>
          <h3>{isSearching ? words.found(shown.length) : words.names[section]}</h3>
          {view?.problem != null && (
            <p className="settings-broken" role="alert">
              {textIn(view.problem, language)}
            </p>
          )}
          {isSearching && shown.length === 0 && <p className="setting-help">{words.nothingFound}</p>}
          <SettingGroups settings={shown} />
          {!isSearching && <SectionExtras section={section} />}
        </div>
        {view !== null && <SettingsFooter view={view} />}
      </div>
    </Dialog>
  );
}

function differs({ value, initial }: { readonly value: unknown; readonly initial: unknown }): boolean {
  return JSON.stringify(value) !== JSON.stringify(initial);
}
