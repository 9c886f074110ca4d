import { Worker } from 'node:worker_threads';
import { ORIGINS } from '../../../app/alerts/alert';
import type {
  PerformanceJson,
  PerformanceRequest,
  PerformanceSource,
} from '../../../app/contract/ipcPerformance';
import type { EvaluationSettings } from '../../../app/evaluation/evaluationSettings';
import type { Text } from '../../problem';
import type { Answer } from '../files/fileDesk';
import { WORKER_FILE } from '../sweep/runSettingTasks';
import type { PerformanceJob } from './performanceJob';
import { readSaid, type SaidSource } from './readSaid';

export interface PerformanceDeskParts {
  readonly storage: SaidSource;
  readonly settings: () => EvaluationSettings;
  /** `referenceHash` of the settings of now. */
  readonly settingsHash: () => string;
  /** The program of the thread; beside this one when not said. */
  readonly workerFile?: string;
}

/** How good the alerts were that Vigia said, reckoned in a thread beside the live engine. */
export interface PerformanceDesk {
  /** What there are alerts of, the live ones first. */
  sources(): readonly PerformanceSource[];
  /** Null: there is not a candle in the period. The same question asked twice at once is reckoned once. */
  read(request: PerformanceRequest): Promise<Answer<PerformanceJson | null>>;
  stop(): void;
}

export function createPerformanceDesk(parts: PerformanceDeskParts): PerformanceDesk {
  const { storage, settings, settingsHash, workerFile = WORKER_FILE } = parts;
  const threads = new Set<Worker>();
  const running = new Map<string, Promise<Answer<PerformanceJson | null>>>();

  function judge(job: PerformanceJob): Promise<Answer<PerformanceJson>> {
    return new Promise((resolve) => {
      const thread = new Worker(workerFile, { workerData: job, transferList: [job.candles.buffer] });
      threads.add(thread);
      const end = (answer: Answer<PerformanceJson>): void => {
        threads.delete(thread);
        resolve(answer);
        void thread.terminate();
      };
      thread.on('error', (error) => end({ ok: false, text: performanceDied(error) }));
      thread.on('exit', (code) => end({ ok: false, text: performanceDied(`code ${code}`) }));
      thread.on('message', (judged: PerformanceJson) => end({ ok: true, value: judged }));
    });
  }

  async function reckon(request: PerformanceRequest): Promise<Answer<PerformanceJson | null>> {
    try {
      const job = await readSaid(storage, request, { settings: settings(), settingsHash: settingsHash() });
      return job === null ? { ok: true, value: null } : await judge(job);
    } catch (error) {
      return { ok: false, text: performanceDied(error) };
    }
  }

  return {
    sources: () =>
      ORIGINS.flatMap((origin) =>
        storage.series
          .all()
          .filter(({ key }) => storage.said.has(key, origin))
          .map(({ key }) => ({ key, origin })),
      ),
    read(request) {
      const name = JSON.stringify(request);
      const known = running.get(name);
      if (known !== undefined) return known;
      const reckoned = reckon(request).finally(() => running.delete(name));
      running.set(name, reckoned);
      return reckoned;
    },
    stop() {
      for (const thread of threads) void thread.terminate();
    },
  };
}

function performanceDied(error: unknown): Text {
  const why = (error instanceof Error ? error.message : String(error)).slice(0, 200);
  return {
    pt: `O desempenho não pôde ser calculado por um erro do próprio Vigia (${why}). Os alertas continuam. Escolha um período menor; se repetir, envie esta frase a quem mantém o Vigia.`,
    en: `The performance could not be reckoned, on an error of Vigia itself (${why}). The alerts go on. Choose a shorter period; if it happens again, send this sentence to those who maintain Vigia.`,
  };
}
