/**
 * For `initialFocus` of what opens over the window: what has `data-first-focus` in `popup` has the focus at once, so
 * that what is typed right after the key that opened it arrives there. The library would wait for the next frame.
 *
 * @returns whether the library shall choose where the focus goes
 */
export function focusFirst(popup: HTMLElement | null): boolean {
  const first = popup?.querySelector<HTMLElement>('[data-first-focus]') ?? null;
  first?.focus();
  return first === null;
}
