import { useText } from '../i18n/useText';
import { Badge } from './Badge';

/** Says that what it stands on is not the real market. */
export function SimulatedTag() {
  const text = useText();
  return (
    <Badge tone="simulated" title={text.chart.simulatedHelp}>
      {text.chart.simulated}
    </Badge>
  );
}
