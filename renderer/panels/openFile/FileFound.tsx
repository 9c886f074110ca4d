import { TriangleAlert } from 'lucide-react';
import type { FilePreview } from '../../../app/contract/ipcFile';
import { textIn } from '../../i18n/textIn';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { useExchangeTime } from '../../market/useExchangeTime';
import { useView } from '../../state/viewStore';
import { RejectedList } from './RejectedList';

/** What the file was understood as, what it holds, and what is wrong with it. */
export function FileFound({ preview }: { readonly preview: FilePreview }) {
  const { openFile } = useText();
  const formats = useFormats();
  const language = useView((view) => view.language);
  const exchange = useExchangeTime(preview.calendar);
  return (
    <>
      <ul className="file-clauses" aria-label={openFile.understood}>
        {preview.understood.map((text) => (
          <li key={text.en}>{textIn(text, language)}</li>
        ))}
      </ul>
      <p className="file-holds">
        {openFile.holds(formats.whole(preview.rows), formats.whole(preview.candles))}{' '}
        {openFile.span(exchange.full(preview.from), exchange.full(preview.to))}
        {preview.repeated > 0 && ` ${openFile.repeated(formats.whole(preview.repeated))}`}
      </p>
      {preview.found.symbol === null && (
        <p className="file-wrong" role="alert">
          {openFile.needsSymbol}
        </p>
      )}
      {preview.cutOff && (
        <p className="file-notice">
          <TriangleAlert size={14} aria-hidden /> {openFile.cutOff}
        </p>
      )}
      <RejectedList rejected={preview.rejected} count={preview.rejectedCount} />
    </>
  );
}
