import type { ImportSummary } from '../../../app/contract/ipcFile';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { useExchangeTime } from '../../market/useExchangeTime';
import { Button } from '../../parts/Button';
import { RejectedList } from './RejectedList';

export interface ImportResultProps {
  readonly summary: ImportSummary;
  readonly onClose: () => void;
}

/** What became of the import, with everything that was not taken. */
export function ImportResult({ summary, onClose }: ImportResultProps) {
  const { openFile } = useText();
  const formats = useFormats();
  const exchange = useExchangeTime(summary.calendar);
  const whole = (value: number): string => formats.whole(value);
  return (
    <div className="file" role="status">
      <p className="file-name">
        <strong>
          {summary.symbol} {summary.timeframe}
        </strong>
      </p>
      <p className="file-holds">
        {openFile.result(whole(summary.appended), whole(summary.duplicates), whole(summary.revised))}{' '}
        {openFile.alertsFound(whole(summary.alerts))}
      </p>
      {summary.stopped && <p className="file-notice">{openFile.stopped(whole(summary.taken))}</p>}
      {summary.differenceCount > 0 && (
        <details className="file-rejected">
          <summary>{openFile.differences(whole(summary.differenceCount))}</summary>
          <ol>
            {summary.differences.map(({ time, file, bridge }) => (
              <li key={time}>
                <span>{exchange.full(time)}</span> {openFile.difference(file, bridge)}
              </li>
            ))}
          </ol>
        </details>
      )}
      <RejectedList rejected={summary.rejected} count={summary.rejectedCount} />
      <div className="file-actions">
        <Button look="strong" onClick={onClose}>
          {openFile.showChart}
        </Button>
      </div>
    </div>
  );
}
