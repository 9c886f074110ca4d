import { create } from 'zustand';
import type { Notice } from '../../app/engine/ports/events';

/** A notice as the window shows it. */
export interface ShownNotice extends Notice {
  readonly id: number;
  readonly dismissed: boolean;
}

const MOST_NOTICES = 100;
let made = 0;

/** Newest first. */
export const useNotices = create<{ readonly notices: readonly ShownNotice[] }>(() => ({ notices: [] }));

/** The newest notice of a code stands for the older ones of it: a repeated fault is one line, not twenty. */
export function addNotices(notices: readonly Notice[]): void {
  if (notices.length === 0) return;
  useNotices.setState((state) => {
    let list = state.notices;
    for (const notice of notices) {
      made += 1;
      const shown: ShownNotice = { ...notice, id: made, dismissed: false };
      list = [shown, ...list.map((old) => (isOver(old, notice) ? { ...old, dismissed: true } : old))];
    }
    return { notices: list.slice(0, MOST_NOTICES) };
  });
}

/**
 * A notice takes the place of an older one of its code or with its words; when the database works again, whatever it
 * failed of is over.
 */
function isOver({ code, text }: Notice, newer: Notice): boolean {
  return (
    code === newer.code ||
    text.pt === newer.text.pt ||
    (newer.code === 'storage-recovered' && code.startsWith('storage-'))
  );
}

/** The notices of a fresh snapshot are known already where the window had them. */
export function replaceNotices(notices: readonly Notice[]): void {
  const known = useNotices.getState().notices;
  const isKnown = (notice: Notice): boolean =>
    known.some((old) => old.code === notice.code && old.at === notice.at);
  addNotices([...notices].filter((notice) => !isKnown(notice)).sort((a, b) => a.at - b.at));
}

export function dismissNotice(id: number): void {
  useNotices.setState((state) => ({
    notices: state.notices.map((notice) => (notice.id === id ? { ...notice, dismissed: true } : notice)),
  }));
}
