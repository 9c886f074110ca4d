const TYPING =
  'input:not([type=range]), textarea, [role=combobox], [role=listbox], [role=menu], [role=dialog], [role=radio], [role=switch]';

/** Whether a key pressed there is meant for what is typed or chosen, and not for the window. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest(TYPING) !== null;
}
