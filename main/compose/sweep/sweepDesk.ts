import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import type { SweepGrid, SweepRequest } from '../../../app/contract/ipcSweep';
import type { SweepJson } from '../../../app/contract/sweepJson';
import type { Clock, CommandResult } from '../../../app/engine/ports';
import { fileProblem } from '../../fileProblem';
import { writeWholeFile } from '../../writeWholeFile';
import { candlesFor } from '../backtest/candlesFor';
import { startCandlesThread } from '../backtest/startCandlesThread';
import type { BacktestDeskParts } from '../backtest/backtestDesk';
import type { Answer } from '../files/fileDesk';
import { readSweepGrid } from './readSweepGrid';
import { WORKER_FILE } from './runSettingTasks';
import type { SweepProgress } from './runSweep';
import { saveSweepPreset } from './saveSweepPreset';
import { sweepDeskTexts as texts } from './sweepDeskTexts';
import type { FoundSettings, SweepJob, SweepMessage } from './sweepJob';
import { sweepJsonText } from './sweepJsonText';

export interface SweepDeskParts extends Pick<BacktestDeskParts, 'folder' | 'files' | 'storage'> {
  readonly options: {
    readonly configFile: string | null;
    readonly sweepProgress?: (progress: SweepProgress) => void;
  };
  readonly clock: Clock;
  /** The program of the threads; beside this one when not said. */
  readonly workerFile?: string;
}

/** Searches of settings for the window, one at a time, in threads beside the live engine. */
export interface SweepDesk {
  /** How many settings a grid holds. */
  size(grid: SweepGrid): Answer<number>;
  /** Ends what runs, and begins; where the very same was ended before, it goes on. */
  run(request: SweepRequest): Promise<Answer<SweepJson>>;
  cancel(): void;
  /** Writes all of the last one, as the command would. */
  save(path: string): CommandResult;
  /** Keeps one setting of the last one under a name. */
  savePreset(name: string, setting: number): CommandResult;
  /** Ends what runs, and leaves nothing behind. */
  stop(): Promise<void>;
}

interface Running {
  readonly thread: Worker;
  end(answer: Answer<SweepJson>): void;
  done: SweepProgress | null;
}

export function createSweepDesk(parts: SweepDeskParts): SweepDesk {
  const { options, folder, clock, workerFile = WORKER_FILE } = parts;
  const stateFile = join(folder.root, 'sweep.state');
  let asked = 0;
  let running: Running | null = null;
  let ending: Promise<unknown> = Promise.resolve();
  let last: { readonly json: SweepJson; readonly found: FoundSettings; readonly file: string } | null = null;
  // What a program left that died over a search.
  removeState();

  function removeState(): void {
    rmSync(stateFile, { force: true });
  }

  function cancel(): void {
    asked++;
    running?.end({ ok: false, text: texts.interrupted(running.done) });
  }

  function start(job: SweepJob, file: string): Promise<Answer<SweepJson>> {
    return new Promise((resolve) => {
      const thread = startCandlesThread(workerFile, job);
      const mine: Running = {
        thread,
        done: null,
        end(answer) {
          if (running !== mine) return;
          running = null;
          resolve(answer);
          ending = thread.terminate();
        },
      };
      running = mine;
      thread.on('error', (error) => mine.end({ ok: false, text: texts.died(error) }));
      thread.on('exit', (code) => mine.end({ ok: false, text: texts.died(`code ${code}`) }));
      thread.on('message', (message: SweepMessage) => {
        if (running !== mine) return;
        if (message.kind === 'progress') {
          mine.done = message;
          const { done, total, folds } = message;
          options.sweepProgress?.({ done, total, folds });
        } else if (message.kind === 'failed') mine.end({ ok: false, text: message.text });
        else {
          const { json, found } = message;
          last = { json, found, file };
          mine.end({ ok: true, value: json });
        }
      });
    });
  }

  return {
    size(grid) {
      const read = readSweepGrid(grid);
      return read.ok ? { ok: true, value: read.size } : read;
    },
    async run(request) {
      cancel();
      const number = asked;
      const grid = readSweepGrid(request);
      if (!grid.ok) return grid;
      // The threads of the one before still hold its state.
      await ending;
      const source = await candlesFor(parts, request.source);
      if (number !== asked) return { ok: false, text: texts.interrupted(null) };
      if ('text' in source) return { ok: false, text: source.text };
      const { detectors, plan, random, seed, objective, train, test } = request;
      const file =
        source.kind === 'file' ? basename(source.path) : `${source.instrument.symbol} ${source.timeframe}`;
      const job: SweepJob = {
        kind: 'sweep',
        dataDir: folder.root,
        configFile: options.configFile,
        source,
        settings: { detectors, plan },
        keys: grid.keys,
        random,
        seed,
        objective,
        train,
        test,
        // One core is for the market.
        workers: Math.max(1, availableParallelism() - 1),
        workerFile,
        stateFile,
      };
      return await start(job, file);
    },
    cancel,
    save(path) {
      if (last === null) return { ok: false, text: texts.nothing };
      try {
        writeWholeFile(path, sweepJsonText(last.json), 0o644);
        return { ok: true };
      } catch (error) {
        return { ok: false, text: fileProblem(error, path).text };
      }
    },
    savePreset(name, setting) {
      if (last?.found.choices[setting] === undefined) return { ok: false, text: texts.nothing };
      const { found, file } = last;
      const saved = saveSweepPreset({
        dataDir: folder.root,
        name,
        file,
        now: clock.now(),
        sweep: found,
        setting,
      });
      return saved.ok ? { ok: true } : { ok: false, text: saved.problem.text };
    },
    async stop() {
      cancel();
      await ending;
      removeState();
    },
  };
}
