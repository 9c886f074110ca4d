import { beforeEach, expect, it } from 'vitest';
import { addNotices, useNotices } from '../../renderer/state/noticeStore';

const notice = (code: string, words: string) =>
  ({ code, level: 'error', text: { pt: words, en: words }, at: 0 }) as const;

beforeEach(() => useNotices.setState({ notices: [] }));

const shown = () => useNotices.getState().notices.filter(({ dismissed }) => !dismissed);

it.each([
  ['the same words', 'vigia.db is locked.'],
  ['more words', 'vigia.db is locked. No new alert is raised.'],
])(
  'A sentence that is said again by one who failed of it stands once before the trader, with %s',
  (_, words) => {
    addNotices([notice('storage-busy', words)]);
    addNotices([
      notice('acknowledge-failed', 'vigia.db is locked.'),
      notice('port-taken', 'Port 8765 is in use.'),
    ]);
    expect(shown().map(({ code, text }) => [code, text.en])).toEqual([
      ['port-taken', 'Port 8765 is in use.'],
      ['storage-busy', words],
    ]);
  },
);

it('What says more takes the place of what said less', () => {
  addNotices([notice('acknowledge-failed', 'vigia.db is locked.')]);
  addNotices([notice('storage-busy', 'vigia.db is locked. No new alert is raised.')]);
  expect(shown().map(({ code }) => code)).toEqual(['storage-busy']);
});

it('Once the database works again nothing that it failed of stands there, whoever said it', () => {
  addNotices([notice('storage-busy', 'vigia.db is locked. No new alert is raised.')]);
  addNotices([notice('acknowledge-failed', 'vigia.db is locked.')]);
  addNotices([notice('storage-recovered', 'vigia.db is written again.')]);
  expect(shown().map(({ code }) => code)).toEqual(['storage-recovered']);
});
