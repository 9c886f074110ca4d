import { useMemo } from 'react';
import { textIn } from '../../i18n/textIn';
import { useText } from '../../i18n/useText';
import { Toasts } from '../../parts/Toasts';
import { dismissNotice, useNotices } from '../../state/noticeStore';
import { useView } from '../../state/viewStore';
import { NoticeIcon } from './NoticeIcon';

/** Good news and other passing words; what needs the trader stands in the strip instead. */
export function InfoToasts() {
  const text = useText();
  const language = useView((view) => view.language);
  const notices = useNotices((state) => state.notices);
  const toasts = useMemo(
    () =>
      notices
        .filter(({ level, dismissed }) => level === 'info' && !dismissed)
        .map((notice) => ({
          id: notice.id,
          content: (
            <>
              <NoticeIcon level={notice.level} />
              {textIn(notice.text, language)}
            </>
          ),
        })),
    [notices, language],
  );
  return <Toasts label={text.notices.region} toasts={toasts} onGone={dismissNotice} />;
}
