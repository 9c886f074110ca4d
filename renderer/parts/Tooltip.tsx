import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';
import './tooltip.css';

export interface TooltipProps {
  readonly text: string;
  /** The control it explains; it needs an accessible name of its own. */
  readonly children: ReactElement<Record<string, unknown>>;
}

/** A word on what a control does, on hover and on keyboard focus; Esc hides it. */
export function Tooltip({ text, children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner className="tooltip-layer" sideOffset={6}>
          <Base.Popup className="tooltip">{text}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
