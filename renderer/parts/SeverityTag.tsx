import type { Severity } from '../../app/detectors/severity';
import { useText } from '../i18n/useText';
import './tags.css';

/** The severity as a word in its colour. */
export function SeverityTag({ severity }: { readonly severity: Severity }) {
  const text = useText();
  return (
    <span className="severity" data-severity={severity}>
      {text.severity[severity]}
    </span>
  );
}
