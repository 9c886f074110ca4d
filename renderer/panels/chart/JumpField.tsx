import { useEffect, useRef } from 'react';
import { goToDate } from '../../actions/goToDate';
import { useText } from '../../i18n/useText';
import { DateField } from '../../parts/DateField';
import { setView, useView } from '../../state/viewStore';

/** The date to go to, typed or picked; Esc closes it. */
export function JumpField() {
  const { chartTools: words } = useText();
  const open = useView((view) => view.jumping);
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const before = document.activeElement;
    element.current?.querySelector('input')?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, [open]);
  if (!open) return null;
  return (
    <div
      ref={element}
      className="chart-jump"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        setView({ jumping: false });
        event.stopPropagation();
      }}
    >
      <DateField
        label={words.jumpField}
        day={null}
        onChange={(day) => {
          if (day !== null) void goToDate(day);
        }}
      />
    </div>
  );
}
