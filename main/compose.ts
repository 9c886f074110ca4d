import { createEngine } from '../app/engine/createEngine';
import { planDeliveries } from '../app/alerts/deliveryPolicy';
import type { DeliveryChannel } from '../app/alerts/alert';
import type { Notice } from '../app/engine/ports';
import { ENGINE_VERSION } from '../app/engine/engineVersion';
import { createBridgeListener } from './bridge/bridgeListener';
import { createSystemClock } from './clock';
import type { ComposeOptions, Terminal } from './compose/composeTypes';
import { healthOf } from './compose/healthOf';
import { createOwnPort } from './compose/ports';
import { createRunScheduler } from './compose/runScheduler';
import { loadRunSettings } from './compose/runSettings';
import { dataFolderAt, defaultDataRoot, ensureDataFolder } from './dataFolder';
import { createOutboxWorker } from './delivery/outboxWorker';
import { createLog } from './log';
import { createPipeline } from './pipeline';
import type { Result } from './result';
import { createSystemScheduler } from './scheduler';
import { readOrCreateSecrets } from './secrets';
import { createServer } from './server/createServer';
import { openStorage } from './storage/openStorage';
import { APP_VERSION } from './version';

/**
 * Joins the rooms into a terminal without a window. Nothing listens and nothing moves before `start`; what cannot
 * be opened is a sentence, and every file is left as it was.
 */
export function compose(options: ComposeOptions): Result<Terminal> {
  const folder = dataFolderAt(options.dataDir ?? defaultDataRoot());
  const ensured = ensureDataFolder(folder);
  if (!ensured.ok) return ensured;
  const loaded = loadRunSettings();
  if (!loaded.ok) return loaded;
  const made = readOrCreateSecrets(folder.secrets);
  if (!made.ok) return made;
  const settings = loaded.value;
  const secrets = made.value;
  const clock = options.clock ?? createSystemClock();
  const scheduler = createRunScheduler(options.scheduler ?? createSystemScheduler());

  const stamp = {
    configHash: settings.hash,
    settingsHash: settings.hash,
    appVersion: APP_VERSION,
    engineVersion: ENGINE_VERSION,
  };
  const opened = openStorage({ folder, stamp, now: clock.now() });
  if (!opened.ok) return opened;
  const { storage, migration } = opened.value;
  const logFile = createLog({
    dir: folder.logs,
    clock,
    secrets: Object.values(secrets),
    ...(options.echo === undefined ? {} : { echo: options.echo }),
  });
  const { log } = logFile;
  if (migration.backup !== null)
    log('info', 'migrated', { from: migration.from, to: migration.to, backup: migration.backup });

  const channels = options.channels ?? [];
  const available = new Set<DeliveryChannel>(channels.map(({ id }) => id));
  const piped = createPipeline({
    storage,
    makeEngine: () => createEngine(settings.engine),
    plan: (alert, now) => planDeliveries(alert, now, settings.delivery, available),
    clock,
    scheduler,
    log,
    version: APP_VERSION,
    configHash: settings.hash,
  });
  if (!piped.ok) {
    storage.close();
    logFile.close();
    return piped;
  }
  const pipeline = piped.value;
  const shared = { clock, scheduler, log };
  const now = (): number => clock.now();
  const notify = (notice: Notice): void => pipeline.notify(notice);
  const worker = createOutboxWorker({
    ...shared,
    outbox: pipeline.outbox,
    publisher: pipeline.terminal,
    channels,
    settings: () => settings.delivery,
    notice: notify,
    userActive: options.userActive ?? ((): boolean => false),
  });

  const bridgeAt = { host: settings.bridge.host, port: options.bridgePort ?? settings.bridge.port };
  const bridge = createBridgeListener({
    ...shared,
    ...bridgeAt,
    token: secrets.bridgeToken,
    market: pipeline.market,
    notice: notify,
  });
  const bridgePort = createOwnPort({
    code: 'bridge-port',
    ...bridgeAt,
    listener: bridge,
    notify,
    now,
  });

  const httpAt = { host: settings.server.host, port: options.httpPort ?? settings.server.port };
  const server = createServer({
    ...shared,
    ...httpAt,
    token: secrets.apiToken,
    terminal: pipeline.terminal,
    version: APP_VERSION,
    allowedOrigins: settings.server.allowedOrigins,
    publicConfig: () => ({}),
    health: () => healthOf(pipeline.terminal.snapshot().series, null, [bridgePort.status()]),
  });
  const httpPort = createOwnPort({ code: 'http-port', ...httpAt, listener: server, notify, now });

  let stopping: Promise<void> | null = null;
  async function stop(): Promise<void> {
    await bridge.stop();
    bridgePort.closed();
    await worker.stop();
    await server.stop();
    httpPort.closed();
    pipeline.stop();
    scheduler.stop();
    storage.close();
    logFile.close();
  }

  const terminal: Terminal = {
    port: pipeline.terminal,
    folder,
    secrets,
    log,
    language: settings.language,
    async start() {
      worker.start();
      await httpPort.open();
      await bridgePort.open();
    },
    stop: () => (stopping ??= stop()),
    ports: () => ({ http: httpPort.status(), bridge: bridgePort.status() }),
    bridge: () => bridge.status(),
    databaseBytes: () => storage.size(),
    simulation: { running: () => false, start: () => ({ ok: true }), stop: () => undefined },
    notify,
  };
  return { ok: true, value: terminal };
}
