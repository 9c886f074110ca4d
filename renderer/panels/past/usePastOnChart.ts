import { useEffect } from 'react';
import { leavePast } from '../../actions/showPast';
import { unpackCandles } from '../../../app/contract/ipcCandles';
import { seriesId, type SeriesKey } from '../../../app/market/series';
import { currentChart } from '../../chart/currentChart';
import { useChosenAlert } from '../../state/useChosenAlert';
import { usePast } from '../../state/pastStore';

/** Has the chart show what the trader wants to see as it was; another alert or another series ends it. */
export function usePastOnChart({ symbol, timeframe }: SeriesKey): void {
  const { alert, chart, revealed } = usePast();
  const chosen = useChosenAlert();
  const own = alert?.symbol === symbol && alert.timeframe === timeframe ? alert : null;
  const shown = own === null ? null : chart;

  useEffect(() => {
    if (alert !== null && chosen?.id !== alert.id) leavePast();
  }, [alert, chosen]);

  useEffect(() => {
    if (own === null || shown === null) return;
    const { controller } = currentChart;
    const corrected = new Map(unpackCandles(shown.corrected).map((candle) => [candle.time, candle]));
    controller?.setPast({ time: own.candleTime, corrected }, shown.settings?.engine ?? null);
    controller?.revealLater(usePast.getState().revealed);
    return () => currentChart.controller?.setPast(null, null);
  }, [own, shown]);

  useEffect(() => {
    if (shown !== null) currentChart.controller?.revealLater(revealed);
  }, [shown, revealed]);

  useEffect(
    () => () => {
      const { alert: left } = usePast.getState();
      if (left !== null && seriesId(left) === seriesId({ symbol, timeframe })) leavePast();
    },
    [symbol, timeframe],
  );
}
