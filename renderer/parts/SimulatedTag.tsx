import { useText } from '../i18n/useText';
import './tags.css';

/** Says that what it stands on is not the real market. */
export function SimulatedTag() {
  const text = useText();
  return (
    <span className="simulated" title={text.chart.simulatedHelp}>
      {text.chart.simulated}
    </span>
  );
}
