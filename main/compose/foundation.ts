import { planDeliveries } from '../../app/alerts/deliveryPolicy';
import type { DeliveryChannel } from '../../app/alerts/alert';
import { createEngine } from '../../app/engine/createEngine';
import { ENGINE_VERSION } from '../../app/engine/engineVersion';
import type { Clock } from '../../app/engine/ports';
import type { Log } from '../../app/engine/ports/log';
import { createSystemClock } from '../clock';
import { dataFolderAt, defaultDataRoot, ensureDataFolder, type DataFolder } from '../dataFolder';
import { createLog } from '../log';
import { createPipeline, type Pipeline } from '../pipeline';
import type { Result } from '../result';
import { createSystemScheduler } from '../scheduler';
import { readOrCreateSecrets, type Secrets } from '../secrets';
import { openStorage } from '../storage/openStorage';
import type { Storage } from '../storage/storage';
import { APP_VERSION } from '../version';
import { createChannelVault, type ChannelVault } from './settings/channelVault';
import { createLiveSettings, type LiveSettings } from './settings/liveSettings';
import type { ComposeOptions } from './composeTypes';
import { createRunScheduler, type RunScheduler } from './runScheduler';
import { loadRunSettings } from './loadRunSettings';
import type { RunSettings } from './runSettings';

export type FoundationOptions = Pick<
  ComposeOptions,
  'dataDir' | 'configFile' | 'clock' | 'scheduler' | 'echo' | 'vault'
>;

/** What every program that owns the data folder stands on: settings, log, database, pipeline. */
export interface Foundation {
  readonly folder: DataFolder;
  /** Always those that hold now. */
  readonly settings: RunSettings;
  readonly live: LiveSettings;
  readonly secrets: Secrets;
  readonly channelVault: ChannelVault;
  readonly clock: Clock;
  readonly scheduler: RunScheduler;
  readonly log: Log;
  readonly storage: Storage;
  readonly pipeline: Pipeline;
  /** Writes what waits and gives the data folder back. */
  readonly close: () => void;
}

/** Opens the data folder as its owner; what cannot be opened is a sentence, and every file stays as it was. */
export function openFoundation(
  options: FoundationOptions,
  available: ReadonlySet<DeliveryChannel>,
): Result<Foundation> {
  const folder = dataFolderAt(options.dataDir ?? defaultDataRoot());
  const ensured = ensureDataFolder(folder);
  if (!ensured.ok) return ensured;
  const loaded = loadRunSettings(options.configFile ?? folder.settings, options.configFile === null);
  if (!loaded.ok) return loaded;
  const live = createLiveSettings(loaded.value);
  const { settings } = live;
  const made = readOrCreateSecrets(folder.secrets);
  if (!made.ok) return made;
  const secrets = made.value;
  const channelVault = createChannelVault(() => settings.all, options.vault ?? null);

  const clock = options.clock ?? createSystemClock();
  const stamp = {
    get configHash() {
      return settings.hash;
    },
    get settingsHash() {
      return settings.engineHash;
    },
    appVersion: APP_VERSION,
    engineVersion: ENGINE_VERSION,
  };
  const opened = openStorage({ folder, stamp, now: clock.now() });
  if (!opened.ok) return opened;
  const { storage, migration } = opened.value;

  const { echo } = options;
  const logFile = createLog({
    dir: folder.logs,
    clock,
    secrets: Object.values(secrets),
    laterSecrets: () => channelVault.values(),
    ...(echo === undefined ? {} : { echo }),
  });
  const { log } = logFile;
  const { from, to, backup } = migration;
  if (backup !== null) log('info', 'database brought to a newer layout', { from, to, backup });

  const scheduler = createRunScheduler(options.scheduler ?? createSystemScheduler());
  const piped = createPipeline({
    storage,
    makeEngine: () => createEngine(settings.engine),
    get silence() {
      return settings.silence;
    },
    get simulatedSpeed() {
      return settings.market.simulatedSpeed;
    },
    plan: (alert, now) => planDeliveries(alert, now, settings.delivery, available),
    get levelDefaults() {
      return settings.engine.detectors['price-level'];
    },
    get evaluation() {
      return settings.all.evaluation;
    },
    clock,
    scheduler,
    log,
    version: APP_VERSION,
    settings: { hash: settings.hash, shown: settings.publicPart },
  });
  if (!piped.ok) {
    storage.close();
    logFile.close();
    return piped;
  }
  const pipeline = piped.value;
  const close = (): void => {
    pipeline.stop();
    scheduler.stop();
    storage.close();
    logFile.close();
  };
  const value = {
    folder,
    settings,
    live,
    secrets,
    channelVault,
    clock,
    scheduler,
    log,
    storage,
    pipeline,
    close,
  };
  return { ok: true, value };
}
