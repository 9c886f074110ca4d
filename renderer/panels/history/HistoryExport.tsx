import { FileBraces, FileSpreadsheet, X } from 'lucide-react';
import type { AlertSort } from '../../../app/engine/ports/alertSort';
import type { AlertFilter } from '../../../app/engine/ports/terminal';
import { cancelExport, exportAlerts } from '../../actions/exportAlerts';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { IconButton } from '../../parts/IconButton';
import { useExport } from '../../state/exportStore';

export interface HistoryExportProps {
  readonly filter: AlertFilter;
  readonly sort: AlertSort;
  /** Nothing matches. */
  readonly isEmpty: boolean;
}

/** Buttons that write what is filtered to a file; how far it is, while it is written. */
export function HistoryExport({ filter, sort, isEmpty }: HistoryExportProps) {
  const { exportAlerts: words } = useText();
  const formats = useFormats();
  const { progress } = useExport();
  if (progress !== null) {
    const { written, total } = progress;
    return (
      <span className="history-export">
        <progress value={written} max={Math.max(1, total)} aria-label={words.progress} />
        <span>{words.written(formats.whole(written), formats.whole(total))}</span>
        <IconButton label={words.cancel} onClick={cancelExport}>
          <X size={15} aria-hidden />
        </IconButton>
      </span>
    );
  }
  return (
    <span className="history-export">
      <IconButton label={words.csv} disabled={isEmpty} onClick={() => void exportAlerts(filter, sort, 'csv')}>
        <FileSpreadsheet size={15} aria-hidden />
      </IconButton>
      <IconButton
        label={words.json}
        disabled={isEmpty}
        onClick={() => void exportAlerts(filter, sort, 'json')}
      >
        <FileBraces size={15} aria-hidden />
      </IconButton>
    </span>
  );
}
