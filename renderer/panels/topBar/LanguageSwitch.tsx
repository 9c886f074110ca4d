import { LANGUAGES } from '../../../app/contract/ipcPreferences';
import { setPreferences } from '../../actions/setPreferences';
import { useText } from '../../i18n/useText';
import { useView } from '../../state/viewStore';

const SHORT = { 'pt-BR': 'PT', en: 'EN' } as const;
const NAMES = { 'pt-BR': 'Português', en: 'English' } as const;

export function LanguageSwitch() {
  const text = useText();
  const language = useView((view) => view.language);
  return (
    <div className="segments" role="group" aria-label={text.topBar.language}>
      {LANGUAGES.map((each) => (
        <button
          key={each}
          type="button"
          className="segment"
          lang={each}
          aria-label={`${SHORT[each]}: ${NAMES[each]}`}
          title={NAMES[each]}
          aria-pressed={each === language}
          onClick={() => setPreferences({ language: each })}
        >
          {SHORT[each]}
        </button>
      ))}
    </div>
  );
}
