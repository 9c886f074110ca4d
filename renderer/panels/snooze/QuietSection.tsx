import { setQuiet } from '../../actions/setQuiet';
import { countdown } from '../../i18n/countdown';
import { useText } from '../../i18n/useText';
import { Button } from '../../parts/Button';
import { Switch } from '../../parts/Switch';
import { useNow } from '../../parts/useNow';
import { useQuiet } from '../../state/quietStore';

const MINUTES = [30, 60, 240] as const;

/** Do-not-disturb: no notification and no sound, while alerts go on into the list. */
export function QuietSection() {
  const { quiet } = useText();
  const { on, until, allowCritical } = useQuiet();
  const now = useNow(1_000);
  return (
    <section className="quiet" aria-label={quiet.title}>
      <Switch label={quiet.title} on={on} onChange={(next) => void setQuiet(next, null)} />
      <p className="snooze-note">
        {on && until !== null && <strong>{quiet.left(countdown(Math.max(0, until - now)))} </strong>}
        {allowCritical ? quiet.criticalToo : quiet.nothing}
      </p>
      <div className="snooze-times" role="group" aria-label={quiet.howLong}>
        {MINUTES.map((minutes) => (
          <Button key={minutes} small onClick={() => void setQuiet(true, minutes)}>
            {quiet.forTime(minutes < 60 ? `${minutes} min` : `${minutes / 60} h`)}
          </Button>
        ))}
      </div>
    </section>
  );
}
