import { useEffect, useRef, useState } from 'react';
import type { LogPage, LogQuery } from '../../../app/contract/ipcLog';
import { request } from '../../api/request';

const FOLLOW_MS = 1_000;
/** Lines shown at most. */
const MOST = 400;

export interface ShownLog {
  readonly page: LogPage | null;
  readonly failed: boolean;
}

/** The newest lines of the log that match, read again while it is followed and something was written. */
export function useLog(level: LogQuery['level'], search: string, follow: boolean): ShownLog {
  const [shown, setShown] = useState<ShownLog>({ page: null, failed: false });
  const known = useRef<string | null>(null);
  useEffect(() => {
    let over = false;
    let reading = false;
    known.current = null;
    const read = async (): Promise<void> => {
      if (reading || document.hidden) return;
      reading = true;
      const answer = await request('logs:read', { level, search, most: MOST, known: known.current });
      reading = false;
      if (over) return;
      if (!answer.ok) setShown({ page: null, failed: true });
      else if (answer.value !== null) {
        known.current = answer.value.stamp;
        setShown({ page: answer.value, failed: false });
      }
    };
    void read();
    const timer = follow ? setInterval(() => void read(), FOLLOW_MS) : null;
    return () => {
      over = true;
      if (timer !== null) clearInterval(timer);
    };
  }, [level, search, follow]);
  return shown;
}
