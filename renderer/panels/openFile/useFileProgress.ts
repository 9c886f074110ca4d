import { useEffect, useState } from 'react';
import type { FileProgress } from '../../../app/contract/ipcFile';
import { listen } from '../../api/listen';

/** How far the reading or the import of a file is. */
export function useFileProgress(id: number): FileProgress | null {
  const [progress, setProgress] = useState<FileProgress | null>(null);
  useEffect(
    () =>
      listen(
        'file:progress',
        (told) => {
          if (told.id === id) setProgress(told);
        },
        () => undefined,
      ),
    [id],
  );
  return progress;
}
