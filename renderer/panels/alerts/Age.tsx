import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { useNow } from '../../parts/useNow';

const STEP_MS = 5_000;

/** How long ago, in the largest unit that fits. */
export function Age({ since }: { readonly since: number }) {
  const text = useText();
  const formats = useFormats();
  const seconds = Math.max(0, Math.floor((useNow(STEP_MS) - since) / 1_000));
  return <span className="age">{words()}</span>;

  function words(): string {
    if (seconds < 10) return text.age.now;
    if (seconds < 60) return text.age.seconds(formats.whole(seconds));
    if (seconds < 3_600) return text.age.minutes(formats.whole(Math.floor(seconds / 60)));
    if (seconds < 86_400) return text.age.hours(formats.whole(Math.floor(seconds / 3_600)));
    return text.age.days(formats.whole(Math.floor(seconds / 86_400)));
  }
}
