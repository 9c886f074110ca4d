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
      // Who says less than what stands there repeats it.
      const { code, text } = list.find((old) => !old.dismissed && saysAll(old, notice)) ?? notice;
      const shown: ShownNotice = { ...notice, code, text, id: made, dismissed: false };
      list = [shown, ...list.map((old) => (isOver(old, shown) ? { ...old, dismissed: true } : old))];
    }
    return { notices: list.slice(0, MOST_NOTICES) };
  });
}

/**
 * A notice takes the place of an older one of its code or with its words; when the database works again, whatever it
 * failed of is over.
 */
function isOver(old: Notice, newer: Notice): boolean {
  return (
    old.code === newer.code ||
    saysAll(newer, old) ||
    (newer.code === 'storage-recovered' && old.code.startsWith('storage-'))
  );
}

/** Whether a notice has the words of another one, and perhaps more. */
function saysAll(notice: Notice, other: Notice): boolean {
  return notice.text.pt.startsWith(other.text.pt);
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
