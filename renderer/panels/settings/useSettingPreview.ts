import { useEffect, useState } from 'react';
import type { SettingsPreview, SettingValue } from '../../../app/contract/ipcSettings';
import { request } from '../../api/request';
import { useShownSeries } from '../../state/useShownSeries';

export interface ShownPreview {
  /** Null while it is counted. */
  readonly counted: SettingsPreview | null;
  /** `WIN$N M5`. */
  readonly series: string;
}

/** How many alerts the shown series would have given with another value; null when nobody asks. */
export function useSettingPreview(key: string, value: SettingValue | null): ShownPreview | null {
  const shown = useShownSeries();
  const symbol = shown?.summary.symbol ?? null;
  const timeframe = shown?.summary.timeframe ?? null;
  const [found, setFound] = useState<{ readonly of: string; readonly counted: SettingsPreview } | null>(null);
  const asked = value === null ? null : JSON.stringify([key, value, symbol, timeframe]);

  useEffect(() => {
    if (asked === null || value === null || symbol === null || timeframe === null) return;
    let wanted = true;
    const question = { key: { symbol, timeframe }, changes: [{ key, value }] };
    void request('settings:preview', question).then((answer) => {
      if (wanted && answer.ok && answer.value !== null) setFound({ of: asked, counted: answer.value });
    });
    return () => {
      wanted = false;
      void request('settings:cancel-preview', null);
    };
    // `asked` says all of it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [asked]);

  if (asked === null || symbol === null || timeframe === null) return null;
  return { counted: found?.of === asked ? found.counted : null, series: `${symbol} ${timeframe}` };
}
