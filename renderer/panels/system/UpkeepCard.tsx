import type { SystemInfo } from '../../../app/contract/ipcSystem';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { Facts } from '../../parts/Facts';
import { useView } from '../../state/viewStore';

/** Whether the audit is whole, when the last backup was made, and how much room is left. */
export function UpkeepCard({ info }: { readonly info: SystemInfo }) {
  const { upkeep: text } = useText();
  const formats = useFormats();
  const language = useView((view) => view.language);
  const { audit, backup, freeBytes } = info.upkeep;
  const sentence = language === 'pt-BR' ? 'pt' : 'en';
  const moment = (at: number): string =>
    new Date(at).toLocaleString(language === 'pt-BR' ? 'pt-BR' : 'en-GB', {
      dateStyle: 'short',
      timeStyle: 'short',
    });
  const whole = (at: number): string => `${formats.whole(audit.records)} ${text.whole} ${moment(at)}`;
  return (
    <section className="system-card">
      <h3>{text.title}</h3>
      <Facts
        facts={[
          {
            name: text.audit,
            value:
              audit.broken?.[sentence] ??
              (audit.checkedAt === null ? text.unchecked : whole(audit.checkedAt)),
          },
          {
            name: text.backup,
            value:
              backup.problem?.[sentence] ??
              (backup.running ? text.copying : backup.at === null ? text.none : moment(backup.at)),
          },
          { name: text.size, value: formats.bytes(backup.bytes) },
          { name: text.room, value: freeBytes === null ? '?' : formats.bytes(freeBytes) },
        ]}
      />
    </section>
  );
}
