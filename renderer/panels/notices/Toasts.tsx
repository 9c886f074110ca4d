import { textIn } from '../../i18n/textIn';
import { useEffect } from 'react';
import { dismissNotice, useNotices, type ShownNotice } from '../../state/noticeStore';
import { useView } from '../../state/viewStore';
import { NoticeIcon } from './NoticeIcon';
import './notices.css';

const SHOWN_MS = 6_000;
const MOST_SHOWN = 3;

/** Good news and other passing words; they leave by themselves. */
export function Toasts() {
  const notices = useNotices((state) => state.notices);
  const shown = notices.filter(({ level, dismissed }) => level === 'info' && !dismissed).slice(0, MOST_SHOWN);
  return (
    <div className="toasts" role="status">
      {shown.map((notice) => (
        <Toast key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function Toast({ notice }: { readonly notice: ShownNotice }) {
  const language = useView((view) => view.language);
  const { id } = notice;
  useEffect(() => {
    const timer = setTimeout(() => dismissNotice(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [id]);
  return (
    <p className="toast">
      <NoticeIcon level={notice.level} />
      {textIn(notice.text, language)}
    </p>
  );
}
