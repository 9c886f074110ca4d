import { Menu as Base } from '@base-ui/react/menu';
import { useLayoutEffect, useRef } from 'react';
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

/** A menu at a point. Arrows and first letters move, Enter chooses, Esc and a click elsewhere close it. */
export function Menu({ label, at, items, onClose }: MenuProps) {
  const spot = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    spot.current?.style.setProperty('left', `${at.x}px`);
    spot.current?.style.setProperty('top', `${at.y}px`);
  }, [at]);
  return (
    <>
      <span ref={spot} className="menu-spot" aria-hidden />
      <Base.Root
        open
        modal={false}
        onOpenChange={(open, { event }) => {
          event.stopPropagation();
          if (!open) onClose();
        }}
      >
        <Base.Portal>
          <Base.Positioner className="menu-layer" anchor={spot} align="start" side="bottom">
            <Base.Popup className="menu" aria-label={label} data-own-keys>
              {items.map(({ text, onSelect }) => (
                <Base.Item key={text} className="menu-item" onClick={onSelect}>
                  {text}
                </Base.Item>
              ))}
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </>
  );
}
