import { parentPort, workerData } from 'node:worker_threads';
import { backtestDied } from './compose/backtest/backtestDied';
import type { BacktestJob, BacktestMessage } from './compose/backtest/backtestJob';
import { serveBacktest } from './compose/backtest/serveBacktest';
import type { PerformanceJob } from './compose/performance/performanceJob';
import { servePerformance } from './compose/performance/servePerformance';
import { serveSettings } from './compose/sweep/serveSettings';
import { serveSweep } from './compose/sweep/serveSweep';
import type { SettingJob } from './compose/sweep/settingJob';
import { sweepDeskTexts } from './compose/sweep/sweepDeskTexts';
import type { SweepJob, SweepMessage } from './compose/sweep/sweepJob';

// A thread of its own for long reckoning. What it is given comes from this program alone.
if (parentPort !== null) {
  const job = workerData as SettingJob | BacktestJob | PerformanceJob | SweepJob;
  if (job.kind === 'settings') serveSettings(job, parentPort);
  else if (job.kind === 'performance') servePerformance(job, parentPort);
  else {
    // Not left to how the host treats a rejection: Electron only warns of one.
    const port = parentPort;
    const [served, died] =
      job.kind === 'sweep'
        ? ([serveSweep(job, port), sweepDeskTexts.died] as const)
        : ([serveBacktest(job, port), backtestDied] as const);
    void served.catch((error: unknown) => {
      const message: BacktestMessage & SweepMessage = { kind: 'failed', text: died(error) };
      port.postMessage(message);
    });
  }
}
