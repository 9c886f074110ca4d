import type { KeyboardEvent } from 'react';
import { textIn } from '../../i18n/textIn';
import { useText } from '../../i18n/useText';
import { BareSwitch } from '../../parts/BareSwitch';
import { NumberField } from '../../parts/NumberField';
import { SelectField } from '../../parts/SelectField';
import { TextArea } from '../../parts/TextArea';
import { TextField } from '../../parts/TextField';
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
  const typed = {
    'aria-invalid': wrong,
    value: draft,
    onText: onDraft,
    onKeyDown: ({ key }: KeyboardEvent) => {
      if (key === 'Enter') onCommit();
    },
    onBlur: () => onCommit(),
  };
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
    case 'number':
      return (
        <NumberField
          {...shared}
          {...typed}
          className="setting-field setting-number"
          step={stepOf(setting)}
          min={setting.min ?? -Infinity}
          max={setting.max ?? Infinity}
        />
      );
    case 'yaml':
      return (
        <TextArea
          {...shared}
          className="setting-yaml"
          aria-invalid={wrong}
          rows={Math.min(10, Math.max(2, draft.split('\n').length))}
          value={draft}
          onText={onDraft}
          onBlur={() => onCommit()}
        />
      );
    default:
      return <TextField {...shared} {...typed} className="setting-field setting-text" spellCheck={false} />;
  }
}

/** A narrow range is stepped in tenths, a wide one in ones; what is whole stays so. */
function stepOf({ value, initial, min, max }: ShownSetting): number {
  const isNarrow = min !== null && max !== null && max - min <= 10;
  return isNarrow && !(Number.isInteger(value) && Number.isInteger(initial)) ? 0.1 : 1;
}
