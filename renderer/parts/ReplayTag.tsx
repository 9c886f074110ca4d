import { useText } from '../i18n/useText';
import './tags.css';

/** Says that what it stands on happened before and is only played again. */
export function ReplayTag() {
  const { replay } = useText();
  return (
    <span className="simulated" title={replay.markHelp}>
      {replay.mark}
    </span>
  );
}
