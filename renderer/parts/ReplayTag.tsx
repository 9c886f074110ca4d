import { useText } from '../i18n/useText';
import { Badge } from './Badge';

/** Says that what it stands on happened before and is only played again. */
export function ReplayTag() {
  const { replay } = useText();
  return (
    <Badge tone="simulated" title={replay.markHelp}>
      {replay.mark}
    </Badge>
  );
}
