import type { MessagePort } from 'node:worker_threads';
import { tradeOffOf } from '../../../app/evaluation/tradeOff';
import type { Mark } from '../../../app/evaluation/marks';
import { seriesId } from '../../../app/market/series';
import { reportHtml } from '../../cli/backtest/report/reportHtml';
import type { Result } from '../../result';
import type { BacktestJob, BacktestMessage } from './backtestJob';
import { openCandles } from './openCandles';
import { runBacktest } from './runBacktest';
import { toEvaluationJson } from './toEvaluationJson';

/** A thread's side of a backtest: the very one of the command line. */
export async function serveBacktest(job: BacktestJob, port: MessagePort): Promise<void> {
  const say = (message: BacktestMessage): void => port.postMessage(message);
  const opened = await openCandles(job);
  if (!opened.ok) {
    say({ kind: 'failed', text: opened.problem.text });
    return;
  }
  const { instrument, timeframe } = opened.value;
  const { symbol } = instrument;
  const marks = job.marks === null ? null : marksOf(job.marks.get(seriesId({ symbol, timeframe })), symbol);
  const done = await runBacktest(opened.value, {
    detectors: null,
    settings: job.settings,
    from: null,
    to: null,
    marks: marks === null ? null : () => marks,
    raw: false,
    progress: (at, total) => say({ kind: 'progress', share: total === 0 ? 1 : at / total }),
    cancelled: () => false,
  });
  if (!done.ok) {
    say({ kind: 'failed', text: done.problem.text });
    return;
  }
  const evaluation = toEvaluationJson(done.value);
  const { evaluation: period, whole } = done.value;
  const tradeOff = {
    period: [...tradeOffOf(period)],
    whole: whole === null ? null : [...tradeOffOf(whole)],
  };
  say({
    kind: 'done',
    result: { evaluation, tradeOff },
    reports: {
      json: `${JSON.stringify(evaluation, null, 2)}\n`,
      html: { pt: reportHtml(done.value, 'pt'), en: reportHtml(done.value, 'en') },
    },
  });
}

/** Without a single mark, every alert would be false. */
function marksOf(marks: readonly Mark[] | undefined, symbol: string): Result<readonly Mark[]> {
  if (marks !== undefined && marks.length > 0) return { ok: true, value: marks };
  return {
    ok: false,
    problem: {
      code: 'no-marks',
      text: {
        pt: `Não há marcas suas em ${symbol} neste timeframe. Marque oportunidades no gráfico com M, ou use os rótulos automáticos.`,
        en: `There are no marks of yours on ${symbol} in this timeframe. Mark opportunities on the chart with M, or use the automatic labels.`,
      },
    },
  };
}
