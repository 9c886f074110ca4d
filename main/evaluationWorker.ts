import { parentPort, workerData } from 'node:worker_threads';
import { serveSettings } from './compose/sweep/serveSettings';
import type { SettingJob } from './compose/sweep/settingJob';

// A thread of its own for long reckoning. What it is given comes from this program alone.
if (parentPort !== null) serveSettings(workerData as SettingJob, parentPort);
