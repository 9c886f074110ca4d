import type { Alert } from '../../../app/alerts/alert';
import { useText } from '../../i18n/useText';
import { usePast } from '../../state/pastStore';

/** The settings that found the alert, while its chart is shown as it was. */
export function PastSettings({ alert }: { readonly alert: Alert }) {
  const { past: words } = useText();
  const { alert: shown, chart } = usePast();
  if (shown?.id !== alert.id || chart === null) return null;
  const { settings } = chart;
  return (
    <div className="detail-part">
      <h4>{words.settings}</h4>
      {settings === null || settings.changed.length === 0 ? (
        <p>{settings === null ? words.unknownSettings : words.sameSettings}</p>
      ) : (
        <ul className="path past-settings">
          {settings.changed.map(({ key, then, now }) => (
            <li key={key}>
              <span className="selectable">{key}</span>
              <span>
                {then} ({words.now(now)})
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
