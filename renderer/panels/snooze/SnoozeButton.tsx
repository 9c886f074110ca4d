import { BellOff, BellRing, MoonStar } from 'lucide-react';
import { countdown } from '../../i18n/countdown';
import { useText } from '../../i18n/useText';
import { Button } from '../../parts/Button';
import { Popover } from '../../parts/Popover';
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

  const button = (
    <Button small className="snooze-button" data-active={isActive} aria-label={label} title={label}>
      {isSnoozed ? (
        <BellOff size={14} aria-hidden />
      ) : quiet.on ? (
        <MoonStar size={14} aria-hidden />
      ) : (
        <BellRing size={14} aria-hidden />
      )}
      {(!isActive || left !== '') && (
        <span className={isActive ? 'snooze-left' : 'topbar-long'}>{isActive ? left : text.snooze.open}</span>
      )}
    </Button>
  );
  return (
    <Popover
      label={text.snooze.title}
      className="snooze-menu"
      trigger={button}
      open={menu !== null}
      onOpen={(open) => (open ? openSnoozeMenu(null) : closeSnoozeMenu())}
    >
      {menu !== null && <SnoozeMenu key={menu.alert} alertId={menu.alert} onClose={closeSnoozeMenu} />}
    </Popover>
  );
}
