import { useText } from '../../i18n/useText';
import { useFormats } from '../../i18n/useFormats';
import { useFileProgress } from './useFileProgress';

/** How far it is, as a bar and in words. */
export function FileWait({ id }: { readonly id: number }) {
  const { openFile } = useText();
  const formats = useFormats();
  const progress = useFileProgress(id);
  const share = Math.min(1, progress?.share ?? 0);
  const stage = progress?.stage ?? 'reading';
  return (
    <div className="file-wait">
      <progress value={share} max={1} aria-label={openFile[stage]} />
      <span>
        {openFile[stage]} {formats.percent(share, 0)}
      </span>
    </div>
  );
}
