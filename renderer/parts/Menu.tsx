import { useEffect, useRef, type KeyboardEvent } from 'react';
import './menu.css';

export interface MenuItem {
  readonly text: string;
  readonly onSelect: () => void;
}

export interface MenuProps {
  readonly label: string;
  /** Where its corner is, CSS pixels in the positioned element around it. */
  readonly at: { readonly x: number; readonly y: number };
  readonly items: readonly MenuItem[];
  readonly onClose: () => void;
}

/** A menu at a point. Arrows move, Enter chooses, Esc and a click elsewhere close it. */
export function Menu({ label, at, items, onClose }: MenuProps) {
  const element = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const before = document.activeElement;
    element.current?.querySelector('button')?.focus();
    const onDown = (event: PointerEvent): void => {
      if (event.target instanceof Node && element.current?.contains(event.target) !== true) onClose();
    };
    window.addEventListener('pointerdown', onDown, { capture: true });
    return () => {
      window.removeEventListener('pointerdown', onDown, { capture: true });
      if (before instanceof HTMLElement) before.focus();
    };
  }, [onClose]);

  useEffect(() => {
    const menu = element.current;
    const room = menu?.offsetParent;
    if (menu == null || room == null) return;
    menu.style.left = `${Math.max(0, Math.min(at.x, room.clientWidth - menu.offsetWidth - 4))}px`;
    menu.style.top = `${Math.max(0, Math.min(at.y, room.clientHeight - menu.offsetHeight - 4))}px`;
  }, [at]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const buttons = [...(element.current?.querySelectorAll('button') ?? [])];
    const index = buttons.findIndex((button) => button === document.activeElement);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) buttons.at((index + step) % buttons.length)?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div ref={element} className="menu" role="menu" aria-label={label} data-own-keys onKeyDown={onKeyDown}>
      {items.map(({ text, onSelect }) => (
        <button
          key={text}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            onClose();
            onSelect();
          }}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
