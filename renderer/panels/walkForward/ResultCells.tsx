import type { SweepJson } from '../../../app/contract/sweepJson';
import { useFormats } from '../../i18n/useFormats';
import { ShareCell } from './ShareCell';

/** What a setting did in some sessions, in the last columns of a table. */
export function ResultCells({ result }: { readonly result: SweepJson['settings'][number]['result'] }) {
  const formats = useFormats();
  const { gates, meanR, volatilityAlerts, sessions } = result;
  return (
    <>
      <ShareCell gate={gates.capture} />
      <ShareCell gate={gates.false} />
      <ShareCell gate={gates.win} />
      <td>{meanR === null ? '–' : formats.signed(meanR, 2)}</td>
      <td>{formats.price(volatilityAlerts / Math.max(1, sessions), 1)}</td>
    </>
  );
}
