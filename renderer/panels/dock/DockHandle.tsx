import { useText } from '../../i18n/useText';
import { setView, useView } from '../../state/viewStore';

const LOWEST = 140;
const ROOM_ABOVE = 260;
const KEY_STEP = 24;

/** Drags or, with the arrow keys, steps the height of the dock. */
export function DockHandle() {
  const text = useText();
  const height = useView((view) => view.dockHeight);
  const highest = Math.max(LOWEST, window.innerHeight - ROOM_ABOVE);
  const set = (wanted: number): void =>
    setView({ dockHeight: Math.round(Math.min(highest, Math.max(LOWEST, wanted))) });
  return (
    <div
      className="dock-handle"
      role="separator"
      aria-orientation="horizontal"
      aria-label={text.dock.resize}
      aria-valuenow={height}
      aria-valuemin={LOWEST}
      aria-valuemax={highest}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) set(window.innerHeight - event.clientY);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        event.stopPropagation();
        set(height + (event.key === 'ArrowUp' ? KEY_STEP : -KEY_STEP));
      }}
    />
  );
}
