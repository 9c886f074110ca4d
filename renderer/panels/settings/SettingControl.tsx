import { useText } from '../../i18n/useText';
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
  const shared = { id, 'aria-describedby': describedBy };
  switch (setting.kind) {
    case 'switch':
      return (
        <input
          {...shared}
          type="checkbox"
          role="switch"
          className="setting-switch"
          checked={setting.value === true}
          onChange={({ target }) => onCommit(target.checked)}
        />
      );
    case 'choice':
      return (
        <select
          {...shared}
          className="field setting-field"
          value={String(setting.value)}
          onChange={({ target }) => onCommit(target.value)}
        >
          {setting.options.map((option) => (
            <option key={option} value={option}>
              {words.options[option] ?? option}
            </option>
          ))}
        </select>
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
