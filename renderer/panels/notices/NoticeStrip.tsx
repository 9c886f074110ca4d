import { X } from 'lucide-react';
import { textIn } from '../../i18n/textIn';
import { useText } from '../../i18n/useText';
import { IconButton } from '../../parts/IconButton';
import { dismissNotice, useNotices } from '../../state/noticeStore';
import { useView } from '../../state/viewStore';
import { NoticeIcon } from './NoticeIcon';
import './notices.css';

const MOST_SHOWN = 3;

/** Warnings and errors, each until it is dismissed, under the top bar where they hide nothing. */
export function NoticeStrip() {
  const text = useText();
  const language = useView((view) => view.language);
  const notices = useNotices((state) => state.notices);
  const shown = notices.filter(({ level, dismissed }) => level !== 'info' && !dismissed).slice(0, MOST_SHOWN);
  return (
    <ul className="notices" aria-label={text.notices.region} aria-live="polite">
      {shown.map((notice) => (
        <li key={notice.id} className="notice" data-level={notice.level}>
          <NoticeIcon level={notice.level} />
          <span className="selectable">{textIn(notice.text, language)}</span>
          <IconButton label={text.notices.dismiss} onClick={() => dismissNotice(notice.id)}>
            <X size={14} aria-hidden />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}
