import type { BacktestRequest, BacktestResult } from '../../../app/contract/ipcBacktest';
import type { Language } from '../../../app/contract/ipcPreferences';
import type { Mark } from '../../../app/evaluation/marks';
import { seriesId } from '../../../app/market/series';
import type { Clock, CommandResult } from '../../../app/engine/ports';
import type { DataFolder } from '../../dataFolder';
import { fileProblem } from '../../fileProblem';
import type { Text } from '../../problem';
import type { Storage } from '../../storage/storage';
import { writeWholeFile } from '../../writeWholeFile';
import type { Answer, FileDesk } from '../files/fileDesk';
import { savePreset } from '../presets/savePreset';
import { WORKER_FILE } from '../sweep/runSettingTasks';
import { backtestDied } from './backtestDied';
import { candlesFor } from './candlesFor';
import { startCandlesThread } from './startCandlesThread';
import type { BacktestJob, BacktestMessage, BacktestReports } from './backtestJob';

export interface BacktestDeskParts {
  readonly options: {
    readonly configFile: string | null;
    /** 0 to 1. */
    readonly backtestProgress?: (share: number) => void;
  };
  readonly folder: Pick<DataFolder, 'root'>;
  /** Knows where a file lies that the trader opened. */
  readonly files: Pick<FileDesk, 'pathOf'>;
  readonly storage: Pick<Storage, 'series' | 'candles' | 'marks'>;
  readonly clock: Clock;
  /** Told what a backtest found. */
  readonly onDone?: (request: BacktestRequest, result: BacktestResult) => void;
  /** The program of the thread; beside this one when not said. */
  readonly workerFile?: string;
}

/** Backtests for the window, one at a time, each in a thread of its own beside the live engine. */
export interface BacktestDesk {
  /** Ends what runs, and begins. */
  run(request: BacktestRequest): Promise<Answer<BacktestResult>>;
  cancel(): void;
  /** Writes the last result; nothing was reckoned yet: a sentence. */
  save(path: string, as: 'html' | 'json', language: Language): CommandResult;
  /** Keeps the last run's settings under a name. */
  savePreset(name: string): CommandResult;
}

export function createBacktestDesk(parts: BacktestDeskParts): BacktestDesk {
  const { options, folder, storage, clock, onDone, workerFile = WORKER_FILE } = parts;
  const { configFile, backtestProgress } = options;
  const dataDir = folder.root;
  let stopRunning: () => void = () => undefined;
  let last: { readonly request: BacktestRequest; readonly reports: BacktestReports } | null = null;

  function start(request: BacktestRequest, job: BacktestJob): Promise<Answer<BacktestResult>> {
    return new Promise((resolve) => {
      const thread = startCandlesThread(workerFile, job);
      let over = false;
      const end = (answer: Answer<BacktestResult>): void => {
        over = true;
        resolve(answer);
        void thread.terminate();
      };
      stopRunning = () => end({ ok: false, text: CANCELLED });
      thread.on('error', (error) => end({ ok: false, text: backtestDied(error) }));
      thread.on('exit', (code) => {
        if (!over) end({ ok: false, text: backtestDied(`code ${code}`) });
      });
      thread.on('message', (message: BacktestMessage) => {
        if (over) return;
        if (message.kind === 'progress') backtestProgress?.(message.share);
        else if (message.kind === 'failed') end({ ok: false, text: message.text });
        else {
          last = { request, reports: message.reports };
          onDone?.(request, message.result);
          end({ ok: true, value: message.result });
        }
      });
    });
  }

  return {
    async run(request) {
      stopRunning();
      const stopping = new AbortController();
      stopRunning = () => stopping.abort();
      const { detectors, plan, labels } = request;
      const source = await candlesFor(parts, request.source);
      if (stopping.signal.aborted) return { ok: false, text: CANCELLED };
      if ('text' in source) return { ok: false, text: source.text };
      const settings = { detectors, plan };
      const marks = labels === 'marks' ? marksOf(storage) : null;
      return await start(request, { kind: 'backtest', dataDir, configFile, settings, source, marks });
    },
    cancel: () => stopRunning(),
    save(path, as, language) {
      if (last === null) return { ok: false, text: NOTHING };
      const { json, html } = last.reports;
      try {
        writeWholeFile(path, as === 'json' ? json : language === 'pt-BR' ? html.pt : html.en, 0o644);
        return { ok: true };
      } catch (error) {
        return { ok: false, text: fileProblem(error, path).text };
      }
    },
    savePreset(name) {
      if (last === null) return { ok: false, text: NOTHING };
      const { source, detectors, plan } = last.request;
      const from = source.kind === 'file' ? 'file' : `${source.key.symbol} ${source.key.timeframe}`;
      const saved = savePreset({
        dataDir,
        name,
        source: `backtest ${from}`,
        now: clock.now(),
        settings: { detectors, plan },
      });
      return saved.ok ? { ok: true } : { ok: false, text: saved.problem.text };
    },
  };
}

/** Every series' marks: which one a file is of, the thread finds out. */
function marksOf({ series, marks }: BacktestDeskParts['storage']): ReadonlyMap<string, readonly Mark[]> {
  return new Map(series.all().map(({ key }) => [seriesId(key), marks.of(key)]));
}

const CANCELLED: Text = {
  pt: 'O backtest foi interrompido.',
  en: 'The backtest was interrupted.',
};
const NOTHING: Text = {
  pt: 'Ainda não há resultado para guardar. Rode o backtest primeiro.',
  en: 'There is no result to keep yet. Run the backtest first.',
};
