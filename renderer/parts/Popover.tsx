import { Popover as Base } from '@base-ui/react/popover';
import { useRef, type ReactElement, type ReactNode } from 'react';
import { focusFirst } from './focusFirst';
import './popover.css';

export interface PopoverProps {
  /** Of what it opens, for screen readers. */
  readonly label: string;
  /** The button under which it opens. */
  readonly trigger: ReactElement<Record<string, unknown>>;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * Controls under a button, and the window stays usable beside them. Esc, a click elsewhere and the button close it, and
 * the button gets the focus back. What has `data-first-focus` in it gets the focus first.
 */
export function Popover({ label, trigger, open, onOpen, className = '', children }: PopoverProps) {
  const button = useRef<HTMLButtonElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root
      open={open}
      onOpenChange={(wanted, { event }) => {
        // The window's own Esc would otherwise act on what lies behind.
        event.stopPropagation();
        onOpen(wanted);
      }}
    >
      <Base.Trigger ref={button} render={trigger} />
      <Base.Portal>
        <Base.Positioner className="popover-layer" align="end" sideOffset={8} collisionPadding={8}>
          <Base.Popup
            ref={popup}
            className={`popover ${className}`}
            aria-label={label}
            initialFocus={() => focusFirst(popup.current)}
            finalFocus={button}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
