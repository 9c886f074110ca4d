import { toAlertJson } from '../../../app/contract/alertJson';
import type { EvaluationJson, PeriodJson } from '../../../app/contract/evaluationJson';
import { ENGINE_VERSION } from '../../../app/engine/engineVersion';
import type { Evaluation, JudgedAlert } from '../../../app/evaluation/evaluation';
import type { History } from '../../../app/evaluation/history';
import { timeframeMs } from '../../../app/market/timeframe';
import { APP_VERSION } from '../../version';
import { replayAlert } from '../replay/replayAlert';
import type { Backtest } from './runBacktest';

/** A backtest as other programs read it. The same input gives the same text, whenever it runs. */
export function toEvaluationJson(backtest: Backtest): EvaluationJson {
  const { history, evaluation, whole, settings, raw, dataHash } = backtest;
  return {
    version: 1,
    symbol: history.instrument.symbol,
    timeframe: history.timeframe,
    ...periodJson(evaluation, history),
    dataHash,
    engineVersion: ENGINE_VERSION,
    appVersion: APP_VERSION,
    raw,
    settings: { ...settings.engine, evaluation: settings.evaluation },
    whole: whole === null ? null : periodJson(whole, history),
  };
}

function periodJson(evaluation: Evaluation, history: History): PeriodJson {
  const { candles } = history;
  const { from, to, sessions, gates, outcomes, expectancy } = evaluation;
  const iso = (candle: number): string => new Date(candles[candle]?.time ?? 0).toISOString();
  return {
    candles: to - from,
    sessions,
    from: iso(from),
    to: iso(to - 1),
    alerts: evaluation.alerts.map((alert, index) => alertJson(alert, index + 1, history)),
    events: evaluation.events.map(({ first, last, direction, magnitude, captured, atEdge }) => ({
      from: iso(first),
      to: iso(last),
      direction,
      magnitude,
      captured,
      excluded: atEdge,
    })),
    gates,
    outcomes,
    expectancyR: expectancy,
    detectors: Object.fromEntries(
      [...evaluation.detectors].map(([id, one]) => [
        id,
        { alerts: one.alerts, outcomes: one.outcomes, gates: one.gates, expectancyR: one.expectancy },
      ]),
    ),
    warnings: evaluation.warnings.map((warning) => ({ ...warning })),
  };
}

function alertJson(
  { draft, outcome, match }: JudgedAlert,
  seq: number,
  { timeframe }: History,
): PeriodJson['alerts'][number] {
  // Found when its candle closed: the clock of this run says nothing about it.
  const found = draft.candleTime + timeframeMs(timeframe);
  return { ...toAlertJson({ ...replayAlert(draft, seq, found), outcome }), match };
}
