import { useText } from '../../i18n/useText';
import { useFormats } from '../../i18n/useFormats';
import { useAnnouncement } from '../../state/announcementStore';
import { useInstrument } from '../../market/useInstrument';

/** Interrupts a screen reader with each critical alert. */
export function CriticalAnnouncer() {
  const text = useText();
  const formats = useFormats();
  const alert = useAnnouncement((state) => state.alert);
  const instrument = useInstrument(alert ?? NOTHING, alert?.price ?? 1);
  const words = (): string => {
    if (alert === null) return '';
    const patterns = alert.patterns.map((pattern) => text.pattern[pattern]).join(' + ');
    const price = formats.price(alert.price, instrument.digits);
    return text.alerts.critical(
      text.alerts.summary(patterns, text.direction[alert.direction], alert.symbol, price),
    );
  };
  return (
    <div className="hidden-visually" role="alert" aria-live="assertive">
      {words()}
    </div>
  );
}

const NOTHING = { symbol: '', timeframe: 'M1' } as const;
