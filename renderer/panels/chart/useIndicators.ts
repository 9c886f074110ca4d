import { useEffect, useState } from 'react';
import type { ResponsePayload } from '../../../app/contract/ipcRequests';
import type { Timeframe } from '../../../app/market/timeframe';
import { request } from '../../api/request';

/** The crosshair passes many candles on its way: only one it rests on is asked for. */
const REST_MS = 40;

type Indicators = ResponsePayload<'candles:indicators'>;

/** The indicators at the last closed candle up to `time`; those of the candle before until they are there. */
export function useIndicators(symbol: string, timeframe: Timeframe, time: number): Indicators {
  const [values, setValues] = useState<Indicators>(null);
  useEffect(() => {
    let left = false;
    const timer = setTimeout(() => {
      void request('candles:indicators', { key: { symbol, timeframe }, time }).then((answer) => {
        if (!left && answer.ok) setValues(answer.value);
      });
    }, REST_MS);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [symbol, timeframe, time]);
  return values;
}
