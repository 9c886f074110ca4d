import { textIn } from '../../i18n/textIn';
import { useView } from '../../state/viewStore';
import type { ShownSetting } from './findSettings';
import { SettingRow } from './SettingRow';

/** Settings one under the other, under the names of their groups. */
export function SettingGroups({ settings }: { readonly settings: readonly ShownSetting[] }) {
  const language = useView((view) => view.language);
  const groups = new Map<string, ShownSetting[]>();
  for (const setting of settings) {
    const name = setting.key.includes('.') ? setting.key.slice(0, setting.key.lastIndexOf('.')) : '';
    groups.set(name, [...(groups.get(name) ?? []), setting]);
  }
  return [...groups].map(([name, members]) => {
    const title = members[0]?.group ?? null;
    return (
      <section key={name} className="setting-group">
        {title !== null && <h4>{textIn(title, language)}</h4>}
        <ul>
          {members.map((setting) => (
            <SettingRow key={setting.key} setting={setting} />
          ))}
        </ul>
      </section>
    );
  });
}
