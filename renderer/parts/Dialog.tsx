import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { focusFirst } from './focusFirst';
import './dialog.css';
import './button.css';

export interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A modal dialog: it keeps the focus, closes with Esc or a click beside it and gives the focus back. What has
 * `data-first-focus` in it gets the focus first, else the close button.
 */
export function Dialog({ title, closeLabel, onClose, children }: DialogProps) {
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root
      open
      onOpenChange={(open, { event }) => {
        // The window's own Esc would otherwise act on what lies behind.
        event.stopPropagation();
        if (!open) onClose();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className="dialog-veil" />
        <Base.Viewport className="dialog-place">
          <Base.Popup ref={popup} className="dialog" initialFocus={() => focusFirst(popup.current)}>
            <header className="dialog-head">
              <Base.Title>{title}</Base.Title>
              {/* Without a tooltip: it would take the first Esc for itself. */}
              <button type="button" className="icon-button" aria-label={closeLabel} onClick={onClose}>
                <X size={16} aria-hidden />
              </button>
            </header>
            {children}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
