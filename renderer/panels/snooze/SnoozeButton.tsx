import { BellOff, BellRing } from 'lucide-react';
import { useRef } from 'react';
import { countdown } from '../../i18n/countdown';
import { useText } from '../../i18n/useText';
import { useNow } from '../../parts/useNow';
import { closeSnoozeMenu, openSnoozeMenu, useSnoozes } from '../../state/snoozeStore';
import { SnoozeMenu } from './SnoozeMenu';
import './snooze.css';

/** In the top bar: opens the menu, and counts down while anything is silenced. */
export function SnoozeButton() {
  const text = useText();
  const snoozes = useSnoozes((state) => state.snoozes);
  const menu = useSnoozes((state) => state.menu);
  const now = useNow(1_000);
  const button = useRef<HTMLButtonElement>(null);
  const last = Math.max(0, ...snoozes.map(({ until }) => until));
  const isActive = last > now;
  const left = countdown(last - now);

  const close = (): void => {
    closeSnoozeMenu();
    button.current?.focus();
  };

  return (
    <div className="snooze">
      <button
        ref={button}
        type="button"
        className="button button-plain button-small snooze-button"
        data-active={isActive}
        aria-haspopup="dialog"
        aria-expanded={menu !== null}
        aria-label={isActive ? text.snooze.active(left) : text.snooze.openLong}
        title={isActive ? text.snooze.active(left) : text.snooze.openLong}
        onClick={() => (menu === null ? openSnoozeMenu(null) : close())}
      >
        {isActive ? <BellOff size={14} aria-hidden /> : <BellRing size={14} aria-hidden />}
        <span className={isActive ? 'snooze-left' : 'topbar-long'}>{isActive ? left : text.snooze.open}</span>
      </button>
      {menu !== null && <SnoozeMenu key={menu.alert} alertId={menu.alert} button={button} onClose={close} />}
    </div>
  );
}
