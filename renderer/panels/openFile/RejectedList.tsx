import type { FilePreview } from '../../../app/contract/ipcFile';
import { textIn } from '../../i18n/textIn';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { useView } from '../../state/viewStore';

export interface RejectedListProps {
  readonly rejected: FilePreview['rejected'];
  readonly count: number;
}

/** The rows that are no candles, with their lines; folded until someone wants to see them. */
export function RejectedList({ rejected, count }: RejectedListProps) {
  const { openFile } = useText();
  const formats = useFormats();
  const language = useView((view) => view.language);
  if (count === 0) return null;
  return (
    <details className="file-rejected">
      <summary>{openFile.rejected(formats.whole(count))}</summary>
      <ol>
        {rejected.map(({ at, reason }, index) => (
          <li key={`${at} ${index}`}>
            <span>{openFile.line(at)}</span> {textIn(reason, language)}
          </li>
        ))}
        {count > rejected.length && <li>{openFile.more(formats.whole(count - rejected.length))}</li>}
      </ol>
    </details>
  );
}
