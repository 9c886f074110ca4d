import { textIn } from '../../i18n/textIn';
import { useText } from '../../i18n/useText';
import { useNotices } from '../../state/noticeStore';
import { useView } from '../../state/viewStore';
import { NoticeIcon } from '../notices/NoticeIcon';

/** What the terminal had to say since it started, newest first. */
export function NoticesCard() {
  const { system } = useText();
  const notices = useNotices((state) => state.notices);
  const language = useView((view) => view.language);
  return (
    <section className="system-card system-notices">
      <h3>{system.notices}</h3>
      {notices.length === 0 && <p className="system-quiet">{system.noNotices}</p>}
      <ul>
        {notices.map((notice) => (
          <li key={notice.id} data-level={notice.level}>
            <NoticeIcon level={notice.level} />
            <time>{new Date(notice.at).toLocaleTimeString(language)}</time>
            <span className="selectable">{textIn(notice.text, language)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
