import { useMemo } from 'react';
import type { CalendarId } from '../../app/market/instrument';
import { useView } from '../state/viewStore';
import { exchangeTime, type ExchangeTime } from './exchangeTime';

/** Times of one exchange in the trader's language. */
export function useExchangeTime(calendar: CalendarId): ExchangeTime {
  const dayFirst = useView((view) => view.language === 'pt-BR');
  return useMemo(() => exchangeTime(calendar, dayFirst), [calendar, dayFirst]);
}
