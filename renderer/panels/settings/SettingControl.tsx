import { textIn } from '../../i18n/textIn';
import { useText } from '../../i18n/useText';
import { BareSwitch } from '../../parts/BareSwitch';
import { SelectField } from '../../parts/SelectField';
import { useView } from '../../state/viewStore';
import type { ShownSetting } from './findSettings';

export interface SettingControlProps {
  readonly setting: ShownSetting;
  readonly id: string;
  /** What stands in the field. */
  readonly draft: string;
  readonly wrong: boolean;
  readonly describedBy: string;
  readonly onDraft: (draft: string) => void;
  /** Takes what stands in the field, or this. */
  readonly onCommit: (value?: string | boolean) => void;
}

/** The field of a key, by the kind of its value. */
export function SettingControl(props: SettingControlProps) {
  const { setting, id, draft, wrong, describedBy, onDraft, onCommit } = props;
  const { settings: words } = useText();
  const language = useView((view) => view.language);
  const label = textIn(setting.label, language);
  const shared = { id, 'aria-describedby': describedBy };
  switch (setting.kind) {
    case 'switch':
      return <BareSwitch {...shared} label={label} on={setting.value === true} onChange={onCommit} />;
    case 'choice':
      return (
        <SelectField
          label={label}
          value={String(setting.value)}
          options={setting.options.map((value) => ({ value, text: words.options[value] ?? value }))}
          onChange={onCommit}
        />
      );
    case 'yaml':
      return (
        <textarea
          {...shared}
          className="field setting-yaml"
          aria-invalid={wrong}
          spellCheck={false}
          rows={Math.min(10, Math.max(2, draft.split('\n').length))}
          value={draft}
          onChange={({ target }) => onDraft(target.value)}
          onBlur={() => onCommit()}
        />
      );
    default:
      return (
        <input
          {...shared}
          type="text"
          className={`field setting-field ${setting.kind === 'number' ? 'setting-number' : 'setting-text'}`}
          inputMode={setting.kind === 'number' ? 'decimal' : 'text'}
          aria-invalid={wrong}
          spellCheck={false}
          value={draft}
          onChange={({ target }) => onDraft(target.value)}
          onKeyDown={({ key }) => {
            if (key === 'Enter') onCommit();
          }}
          onBlur={() => onCommit()}
        />
      );
  }
}
