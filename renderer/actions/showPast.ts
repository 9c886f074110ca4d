import type { Alert } from '../../app/alerts/alert';
import { seriesId } from '../../app/market/series';
import { request } from '../api/request';
import { currentChart } from '../chart/currentChart';
import { textsOf } from '../i18n/textsOf';
import { keepKnown } from '../state/alertStore';
import { useMarket } from '../state/marketStore';
import { NO_PAST, usePast } from '../state/pastStore';
import { explainAlert, revealAlert } from './chooseAlert';
import { sayProblem } from './sayProblem';

/** As many candles after an alert as can be revealed. */
const MOST_LATER = 500;

/** Explains an alert and shows its chart as it was then, where its series is there. */
export async function showPast(alert: Alert): Promise<void> {
  keepKnown([alert]);
  revealAlert(alert);
  explainAlert(alert.id);
  if (alert.origin === 'replay' || !useMarket.getState().series.has(seriesId(alert))) return;
  usePast.setState({ alert, chart: null, revealed: 0 });
  const answer = await request('chart:past', { id: alert.id });
  if (usePast.getState().alert?.id !== alert.id) return;
  if (answer.ok && answer.value !== null) {
    usePast.setState({ chart: answer.value });
    return;
  }
  leavePast();
  const failed = { pt: textsOf('pt-BR').past.failed, en: textsOf('en').past.failed };
  sayProblem('past-failed', answer.ok ? failed : answer.text);
}

/** Back to the chart of now; true when there was something to leave. */
export function leavePast(): boolean {
  if (usePast.getState().alert === null) return false;
  usePast.setState(NO_PAST);
  return true;
}

/** Candles after the alert that are there to be revealed. */
export function laterCandles(alert: Alert): number {
  return Math.min(MOST_LATER, currentChart.controller?.laterThan(alert.candleTime) ?? 0);
}

/** Reveals candles after the alert, or hides them again; true when the chart shows the past. */
export function revealCandles(step: number): boolean {
  const { alert, chart, revealed } = usePast.getState();
  if (alert === null || chart === null) return false;
  usePast.setState({ revealed: Math.min(laterCandles(alert), Math.max(0, revealed + step)) });
  return true;
}
