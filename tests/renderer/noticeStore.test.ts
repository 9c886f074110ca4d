import { beforeEach, expect, it } from 'vitest';
import { addNotices, useNotices } from '../../renderer/state/noticeStore';

const notice = (code: string, words: string) =>
  ({ code, level: 'error', text: { pt: words, en: words }, at: 0 }) as const;

beforeEach(() => useNotices.setState({ notices: [] }));

it('A sentence that is said again, by whomever, stands once before the trader', () => {
  addNotices([notice('storage-busy', 'vigia.db is locked.')]);
  addNotices([
    notice('acknowledge-failed', 'vigia.db is locked.'),
    notice('port-taken', 'Port 8765 is in use.'),
  ]);
  const shown = useNotices.getState().notices.filter(({ dismissed }) => !dismissed);
  expect(shown.map(({ code }) => code)).toEqual(['port-taken', 'acknowledge-failed']);
});
