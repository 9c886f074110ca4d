import type { SystemInfo } from '../../app/contract/ipcSystem';
import { conditionsOf, type Condition } from '../../app/engine/internal/conditions';
import type { Clock, Notice, Scheduler, SeriesSummary } from '../../app/engine/ports';
import type { Log } from '../../app/engine/ports/log';
import type { MetricSample } from '../../app/engine/ports/metricSample';
import type { Settings } from '../../config/settingsSchema';
import type { DataFolder } from '../dataFolder';
import { freeBytes } from '../freeBytes';
import type { Text } from '../problem';
import type { Storage } from '../storage/storage';
import { createBackupKeeper } from './keeper/backupKeeper';
import { createChainKeeper } from './keeper/chainKeeper';
import { createKeeper, type KeeperTask } from './keeper/keeper';
import { brokenText } from './watch/brokenText';
import { createUpdateWatch } from './updates/updateWatch';
import { createInternalAlerts } from './watch/internalAlerts';
import { upkeepSamples } from './watch/upkeepSamples';

/** How the audit, the backups and the disk are; sentences for those who look. */
export type UpkeepState = SystemInfo['upkeep'];

export interface Upkeep {
  start(): void;
  stop(): void;
  state(): UpkeepState;
  /** What keeps Vigia from doing its work just now. */
  illnesses(): readonly Text[];
  samples(): readonly MetricSample[];
}

export interface UpkeepOptions {
  readonly storage: Storage;
  readonly folder: DataFolder;
  /** Read at each use. */
  readonly settings: Pick<Settings, 'audit' | 'backup' | 'watch' | 'updates' | 'notifications'>;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly log: Log;
  readonly notify: (notice: Notice) => void;
  /** Tells somebody who does not look at the window. */
  readonly call: (text: Text) => void;
  readonly series: () => readonly SeriesSummary[];
  /** Deliveries that wait. */
  readonly waiting: () => number;
  /** How good the alerts are: what is looked after, and what there is to warn of. */
  readonly evaluation: () => {
    readonly tasks: readonly KeeperTask[];
    conditions(): readonly Condition[];
    samples(): readonly MetricSample[];
  };
}

/** What Vigia does for itself: watch over the audit, make backups, and say when something is wrong. */
export function createUpkeep(options: UpkeepOptions): Upkeep {
  const { folder, clock, scheduler, log, notify, call, series, waiting } = options;
  const startedAt = clock.now();
  const chain = createChainKeeper({
    ...options,
    get retentionDays() {
      return options.settings.audit.retentionDays;
    },
  });
  const backup = createBackupKeeper({
    ...options,
    folder: folder.backups,
    get keep() {
      return options.settings.backup;
    },
  });
  const keeper = createKeeper(
    [
      { name: 'audit', work: () => chain.work() },
      { name: 'backup', work: () => backup.work() },
      { name: 'evaluation', work: () => runAll(options.evaluation().tasks) },
    ],
    scheduler,
    log,
  );
  const alerts = createInternalAlerts({
    clock,
    scheduler,
    notify,
    call: (text) => {
      if (options.settings.notifications.desktop) call(text);
    },
    conditions: (now) => [
      ...conditionsOf(
        {
          series: series(),
          startedAt,
          waiting: waiting(),
          freeBytes: freeBytes(folder.root),
          dataFolder: folder.root,
          auditBroken: brokenText(chain.state().broken),
          auditUnkept: chain.state().problem?.text ?? null,
          backupFailed: backup.state().problem?.text ?? null,
        },
        now,
        options.settings.watch,
      ),
      ...options.evaluation().conditions(),
    ],
  });
  const updates = createUpdateWatch({
    ...{ clock, scheduler, log, notify, dataFolder: folder.root },
    settings: () => options.settings.updates,
  });
  return {
    start() {
      keeper.start();
      alerts.start();
      updates.start();
    },
    stop() {
      keeper.stop();
      alerts.stop();
      updates.stop();
    },
    state() {
      const { checkedAt, records, broken } = chain.state();
      const { problem, ...made } = backup.state();
      return {
        audit: { checkedAt, records, broken: brokenText(broken) },
        backup: { ...made, problem: problem?.text ?? null },
        freeBytes: freeBytes(folder.root),
      };
    },
    illnesses: () => alerts.illnesses(),
    samples: () => [
      ...alerts.samples(),
      ...options.evaluation().samples(),
      ...upkeepSamples(freeBytes(folder.root), chain.state(), backup.state()),
    ],
  };
}

async function runAll(tasks: readonly KeeperTask[]): Promise<void> {
  for (const task of tasks) await task.work();
}
