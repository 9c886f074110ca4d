import type { DeliveryChannel } from '../app/alerts/alert';
import type { Language } from '../app/alerts/language';
import type { Notice } from '../app/engine/ports';
import { createBridgeListener } from './bridge/bridgeListener';
import { createSimulatedMarket } from './bridge/simulated/simulatedMarket';
import { channelsOf } from './compose/channelsOf';
import type { ComposeOptions, Terminal } from './compose/composeTypes';
import { deliveryStateOf } from './compose/deliveryStateOf';
import { openFoundation } from './compose/foundation';
import { healthOf } from './compose/healthOf';
import { createFileDesk } from './compose/files/fileDesk';
import { createOwnPort } from './compose/ownPort';
import { fileMarket } from './compose/replay/fileMarket';
import { createReplayDesk } from './compose/replay/replayDesk';
import { createSimulation } from './compose/simulation';
import { storageSamples } from './compose/storageSamples';
import { testChannelOf } from './compose/testChannelOf';
import { createUpkeep } from './compose/upkeep';
import { zoneOf } from './compose/zoneOf';
import { outboxSamples } from './delivery/outboxSamples';
import { createOutboxWorker } from './delivery/outboxWorker';
import { candleReport } from './pipeline/candleReport';
import { pastChart } from './pipeline/pastChart';
import { withLongerTimeframes } from './pipeline/longerTimeframes';
import type { Result } from './result';
import { createServer } from './server/createServer';
import { APP_VERSION } from './version';

/** Whether these take an alert is for the settings to say, in every kind of program. */
const REMOTE_CHANNELS = ['email', 'webhook', 'ntfy'] as const satisfies readonly DeliveryChannel[];
/** Everybody's simulated market is the same one. */
const SIMULATION_SEED = 20_210_823;

/**
 * Joins the rooms into a terminal without a window. Nothing listens and nothing moves before `start`; what cannot
 * be opened is a sentence, and every file is left as it was.
 */
export function compose(options: ComposeOptions): Result<Terminal> {
  const ofWindow = options.channels ?? [];
  const available = new Set<DeliveryChannel>([...REMOTE_CHANNELS, ...ofWindow.map(({ id }) => id)]);
  const opened = openFoundation(options, available);
  if (!opened.ok) return opened;
  const { folder, settings, secrets, clock, scheduler, log, storage, pipeline, close } = opened.value;
  const { terminal, outbox } = pipeline;
  const market = withLongerTimeframes(pipeline.market, settings.market.longerTimeframes, (query) =>
    terminal.candles(query),
  );
  const notify = (notice: Notice): void => pipeline.notify(notice);
  const shared = { clock, scheduler, log };
  const channels = [
    ...ofWindow,
    ...channelsOf({
      settings: settings.all,
      secrets: opened.value.channelSecrets,
      terminal,
      clock,
      scheduler,
      language: options.messageLanguage ?? ((): Language => (settings.language === 'en' ? 'en' : 'pt')),
      zoneOf: (symbol) => zoneOf(pipeline.series(), symbol),
    }),
  ];

  const simulation = createSimulation(
    createSimulatedMarket({
      ...shared,
      market,
      seed: SIMULATION_SEED,
      speed: settings.market.simulatedSpeed,
    }),
    settings.market.source,
    () => storage.candles.anyFrom('bridge'),
  );

  const worker = createOutboxWorker({
    ...shared,
    outbox,
    publisher: terminal,
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
    market,
    instrumentOf: (symbol, facts) => settings.instruments.from(symbol, facts),
    notice: notify,
    onWelcome: () => simulation.yieldToBridge(),
  });
  const bridgePort = createOwnPort({ code: 'bridge-port', ...bridgeAt, listener: bridge, notify, clock });

  const upkeep = createUpkeep({
    ...shared,
    storage,
    folder,
    settings: settings.all,
    notify,
    call: (text) => options.notifyDesktop?.(text),
    series: () => pipeline.series(),
    waiting: () => worker.status().reduce((sum, { waiting }) => sum + waiting, 0),
  });

  const httpAt = { host: settings.server.host, port: options.httpPort ?? settings.server.port };
  const server = createServer({
    ...shared,
    ...httpAt,
    token: secrets.apiToken,
    terminal,
    version: APP_VERSION,
    allowedOrigins: settings.server.allowedOrigins,
    publicConfig: () => settings.publicPart,
    samples: () => [
      ...outboxSamples(worker.status()),
      ...storageSamples(storage.size()),
      ...upkeep.samples(),
    ],
    health: () =>
      healthOf(pipeline.series(), pipeline.storageProblem(), bridgePort.status(), upkeep.illnesses()),
  });
  const httpPort = createOwnPort({ code: 'http-port', ...httpAt, listener: server, notify, clock });

  const files = createFileDesk(
    {
      storage,
      pipeline,
      clock,
      instrumentOf: (symbol) => settings.instruments.known(symbol),
      besideLive: true,
    },
    options.fileProgress ?? ((): void => undefined),
  );
  const replay = createReplayDesk({
    settings: settings.engine,
    terminal,
    clock,
    scheduler,
    fileMarket: (id, choices) =>
      fileMarket(files, id, choices, (symbol) => settings.instruments.known(symbol)),
  });

  async function stop(): Promise<void> {
    replay.stop();
    upkeep.stop();
    simulation.stop();
    await bridge.stop();
    bridgePort.closed();
    await worker.stop();
    await server.stop();
    httpPort.closed();
    close();
  }

  let stopped: Promise<void> | null = null;
  const value: Terminal = {
    port: terminal,
    levels: pipeline.levels,
    folder,
    secrets,
    log,
    settings: () => settings.all,
    language: settings.language,
    async start() {
      worker.start();
      upkeep.start();
      await Promise.all([httpPort.open(), bridgePort.open()]);
      if (stopped === null) simulation.startByItself();
    },
    stop: () => (stopped ??= stop()),
    ports: () => ({ http: httpPort.status(), bridge: bridgePort.status() }),
    bridge: () => bridge.status(),
    databaseBytes: () => storage.size(),
    deliveryState: () =>
      deliveryStateOf({
        channels: worker.status(),
        settings: settings.delivery,
        serverOpen: httpPort.status().open,
        clients: server.clients(),
        latencies: server.latencies(),
      }),
    testChannel: (id) => testChannelOf(worker, server, id),
    engineSettings: () => settings.engine,
    pastChart: (id) => {
      const alert = storage.alerts.byId(id);
      return alert === null ? null : pastChart(storage.marketAudit, settings.engine, alert);
    },
    upkeep: () => upkeep.state(),
    candleReport: (key, time) =>
      candleReport(
        { ...storage, alerts: (filter) => terminal.alerts({ ...filter, limit: 1_000, cursor: null }).alerts },
        settings.engine,
        key,
        time,
      ),
    simulation,
    files,
    replay,
    notify,
  };
  return { ok: true, value };
}
