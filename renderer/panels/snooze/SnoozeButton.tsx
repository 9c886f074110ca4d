import { BellOff, BellRing, MoonStar } from 'lucide-react';
import { useRef } from 'react';
import { countdown } from '../../i18n/countdown';
import { useText } from '../../i18n/useText';
import { useNow } from '../../parts/useNow';
import { closeSnoozeMenu, openSnoozeMenu, useSnoozes } from '../../state/snoozeStore';
import { useQuiet } from '../../state/quietStore';
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
  const isSnoozed = last > now;
  const quiet = useQuiet();
  const isActive = isSnoozed || quiet.on;
  const left = isSnoozed
    ? countdown(last - now)
    : quiet.until === null
      ? ''
      : countdown(Math.max(0, quiet.until - now));
  const words = [
    ...(isSnoozed ? [text.snooze.active(left)] : []),
    ...(quiet.on ? [isSnoozed || left === '' ? text.quiet.active : text.quiet.activeFor(left)] : []),
  ];
  const label = isActive ? words.join(' · ') : text.snooze.openLong;

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
        aria-label={label}
        title={label}
        onClick={() => (menu === null ? openSnoozeMenu(null) : close())}
      >
        {isSnoozed ? (
          <BellOff size={14} aria-hidden />
        ) : quiet.on ? (
          <MoonStar size={14} aria-hidden />
        ) : (
          <BellRing size={14} aria-hidden />
        )}
        {(!isActive || left !== '') && (
          <span className={isActive ? 'snooze-left' : 'topbar-long'}>
            {isActive ? left : text.snooze.open}
          </span>
        )}
      </button>
      {menu !== null && <SnoozeMenu key={menu.alert} alertId={menu.alert} button={button} onClose={close} />}
    </div>
  );
}
