import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DetectorId } from '../../../app/detectors/detectorId';
import type { EngineSettings } from '../../../app/engine/engineSettings';
import { evaluate } from '../../../app/evaluation/evaluate';
import type { Evaluation } from '../../../app/evaluation/evaluation';
import type { EvaluationSettings } from '../../../app/evaluation/evaluationSettings';
import { runHistory, type History } from '../../../app/evaluation/history';
import type { Mark } from '../../../app/evaluation/marks';
import { between, lastSessions, type Period } from '../../../app/evaluation/period';
import { sessionCalendar } from '../../../app/market/sessionCalendar';
import type { Problem, Text } from '../../problem';
import type { Result } from '../../result';
import type { OpenCandleFile } from '../openCandleFile';
import { hashHistory } from './hashHistory';
import { labelHistory } from './labelHistory';
import { onlyDetectors } from './onlyDetectors';

/** Sessions of the period that is judged when nobody names another. */
export const DEFAULT_SESSIONS = 60;

export interface BacktestOptions {
  /** The only ones that may alert; null: as the settings say. */
  readonly detectors: readonly DetectorId[] | null;
  /** In place of what the settings say. */
  readonly settings: Pick<EngineSettings, 'detectors' | 'plan'> | null;
  /** The period, by the market's clock; null for either end means no limit there. */
  readonly from: ((zone: string) => number) | null;
  readonly to: ((zone: string) => number) | null;
  /** The trader's own marks in place of the automatic label, once the market's zone is known. */
  readonly marks: ((zone: string) => Result<readonly Mark[]>) | null;
  readonly raw: boolean;
  readonly progress: (done: number, total: number) => void;
  readonly cancelled: () => boolean;
}

export interface Backtest {
  readonly history: History;
  /** The period that was asked, else the last 60 sessions. */
  readonly evaluation: Evaluation;
  /** The whole file, where no period was asked and it has more than 60 sessions. */
  readonly whole: Evaluation | null;
  readonly settings: { readonly engine: EngineSettings; readonly evaluation: EvaluationSettings };
  readonly raw: boolean;
  /** SHA-256 over the candles, in hex: the same data have the same. */
  readonly dataHash: string;
  /** IANA zone of the market. */
  readonly zone: string;
  readonly understood: readonly Text[];
  readonly rejectedCount: number;
  /** Marks that lie on no candle of the file. */
  readonly misplaced: readonly Mark[];
}

/** Runs candles through the very engine that runs live and judges what it found; nothing is stored. */
export async function runBacktest(
  opened: OpenCandleFile,
  options: BacktestOptions,
): Promise<Result<Backtest>> {
  const { settings, instrument, timeframe, candles, understood, rejectedCount } = opened;
  const { zone } = sessionCalendar(instrument.calendar);
  const marks = options.marks?.(zone) ?? null;
  if (marks?.ok === false) return marks;
  const engine = onlyDetectors({ ...settings.engine, ...options.settings }, options.detectors);
  const run = runHistory(candles, instrument, timeframe, engine);
  let step = run.next();
  for (; step.done !== true; step = run.next()) {
    options.progress(step.value, candles.length);
    await nextTurn();
    if (options.cancelled()) return { ok: false, problem: CANCELLED };
  }
  options.progress(candles.length, candles.length);
  const history = step.value;
  const { table, misplaced } = labelHistory(history, marks?.value ?? null);
  const { raw } = options;
  const judge = (period: Period): Evaluation =>
    evaluate(history, { ...period, table, raw, settings: settings.all.evaluation });
  const asked = options.from !== null || options.to !== null;
  const period = asked
    ? between(history, options.from?.(zone) ?? null, options.to?.(zone) ?? null)
    : lastSessions(history, DEFAULT_SESSIONS);
  if (period.from >= period.to) return { ok: false, problem: EMPTY };
  return {
    ok: true,
    value: {
      history,
      evaluation: judge(period),
      whole: asked || period.from === 0 ? null : judge({ from: 0, to: history.candles.length }),
      settings: { engine, evaluation: settings.all.evaluation },
      raw,
      dataHash: hashHistory(history),
      zone,
      understood,
      rejectedCount,
      misplaced,
    },
  };
}

const CANCELLED: Problem = {
  code: 'cancelled',
  text: {
    pt: 'O backtest foi interrompido. Nada foi gravado.',
    en: 'The backtest was interrupted. Nothing was written.',
  },
};

const EMPTY: Problem = {
  code: 'empty-period',
  text: {
    pt: 'Não há candles no período pedido. Confira onde ele começa e termina.',
    en: 'There are no candles in the period that was asked. Check where it begins and ends.',
  },
};
