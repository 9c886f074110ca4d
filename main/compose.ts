import type { DeliveryChannel } from '../app/alerts/alert';
import type { Language } from '../app/alerts/language';
import type { CommandResult, Notice } from '../app/engine/ports';
import { FIRST_PAGE } from './pipeline/firstPage';
import { createBridgeListener } from './bridge/bridgeListener';
import { createSimulatedMarket } from './bridge/simulated/simulatedMarket';
import { channelsOf } from './compose/channelsOf';
import type { ComposeOptions, Terminal } from './compose/composeTypes';
import { deliveryStateOf } from './compose/deliveryStateOf';
import { createEvaluationDesks } from './compose/evaluation/evaluationDesks';
import { openFoundation } from './compose/foundation';
import { healthOf } from './compose/healthOf';
import { createFileDesk } from './compose/files/fileDesk';
import { keepOpenPorts } from './compose/openPorts';
import { createOwnPort } from './compose/ownPort';
import { createSettingsParts } from './compose/settings/settingsParts';
import type { RunSettings } from './compose/runSettings';
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
import { chartQuality } from './pipeline/chartQuality';
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
  const { folder, settings, secrets, clock, scheduler, log, storage, pipeline, close, live } = opened.value;
  const { terminal, outbox } = pipeline;
  const longerTimeframes = (): RunSettings['market']['longerTimeframes'] => settings.market.longerTimeframes;
  const market = withLongerTimeframes(pipeline.market, longerTimeframes, (query) => terminal.candles(query));
  const notify = (notice: Notice): void => pipeline.notify(notice);
  const shared = { clock, scheduler, log };
  const ofPorts = { notify, clock, changed: keepOpenPorts(folder) };
  const remote = channelsOf({
    settings: () => settings.all,
    secrets: opened.value.channelVault.secrets,
    terminal,
    clock,
    scheduler,
    language: options.messageLanguage ?? ((): Language => (settings.language === 'en' ? 'en' : 'pt')),
    zoneOf: (symbol) => zoneOf(pipeline.series(), symbol),
  });

  const simulation = createSimulation(
    (speed) => createSimulatedMarket({ ...shared, market, seed: SIMULATION_SEED, speed }),
    () => settings.market,
    () => storage.candles.anyFrom('bridge'),
  );

  const worker = createOutboxWorker({
    ...shared,
    outbox,
    publisher: terminal,
    channels: [...ofWindow, ...remote()],
    settings: () => ({
      ...settings.delivery,
      doNotDisturb: options.doNotDisturb?.() ?? settings.delivery.doNotDisturb,
    }),
    notice: notify,
    userActive: options.userActive ?? ((): boolean => false),
  });

  const bridgeAt = () => ({ ...settings.bridge, port: options.bridgePort ?? settings.bridge.port });
  const bridgePort = createOwnPort({
    code: 'bridge-port',
    at: bridgeAt(),
    make: (at) =>
      createBridgeListener({
        ...shared,
        ...at,
        token: secrets.bridgeToken,
        market,
        instrumentOf: (symbol, facts) => settings.instruments.from(symbol, facts),
        notice: notify,
        onWelcome: () => simulation.yieldToBridge(),
      }),
    ...ofPorts,
  });

  const upkeep = createUpkeep({
    ...shared,
    storage,
    folder,
    get settings() {
      return settings.all;
    },
    notify,
    call: (text) => options.notifyDesktop?.(text),
    series: () => pipeline.series(),
    evaluation: () => evaluation,
    waiting: () => worker.status().reduce((sum, { waiting }) => sum + waiting, 0),
  });

  const httpAt = () => ({ host: settings.server.host, port: options.httpPort ?? settings.server.port });
  const httpPort = createOwnPort({
    code: 'http-port',
    at: httpAt(),
    make: (at) =>
      createServer({
        ...shared,
        ...at,
        token: secrets.apiToken,
        terminal,
        version: APP_VERSION,
        get allowedOrigins() {
          return settings.server.allowedOrigins;
        },
        publicConfig: () => settings.publicPart,
        samples: () => [
          ...outboxSamples(worker.status()),
          ...storageSamples(storage.size()),
          ...upkeep.samples(),
        ],
        health: () =>
          healthOf(pipeline.series(), pipeline.storageProblem(), bridgePort.status(), upkeep.illnesses()),
      }),
    ...ofPorts,
  });
  const instrumentOf = (symbol: string) => settings.instruments.known(symbol);
  const files = createFileDesk(
    { storage, pipeline, market, clock, instrumentOf, besideLive: true },
    options.fileProgress ?? ((): void => undefined),
  );
  const replay = createReplayDesk({
    settings: () => settings.engine,
    terminal,
    clock,
    scheduler,
    fileMarket: (id, choices) => fileMarket(files, id, choices, instrumentOf),
  });

  /** Everything else reads the settings at each use. */
  function apply(next: RunSettings): CommandResult {
    const before = live.replace(next);
    const isOther = (part: 'email' | 'webhook' | 'ntfy'): boolean =>
      JSON.stringify(before.all[part]) !== JSON.stringify(next.all[part]);
    const { hash, publicPart: shown } = next;
    const done = pipeline.settingsChanged({ hash, shown }, before.engineHash !== next.engineHash);
    if (!done.ok) {
      live.replace(before);
      return done;
    }
    if (isOther('email') || isOther('webhook') || isOther('ntfy')) worker.use([...ofWindow, ...remote()]);
    if (String(before.market.longerTimeframes) !== String(next.market.longerTimeframes)) market.joinAnew();
    simulation.settingsChanged();
    void Promise.all([httpPort.move(httpAt()), bridgePort.move(bridgeAt())]);
    return done;
  }
  const parts = createSettingsParts({
    ...shared,
    path: options.configFile ?? folder.settings,
    dataFolder: folder.root,
    now: () => settings,
    apply,
    notice: notify,
    vault: opened.value.channelVault,
    terminal,
    series: () => pipeline.series(),
  });
  const evaluation = createEvaluationDesks({ ...opened.value, options, files });

  async function stop(): Promise<void> {
    await evaluation.stop();
    replay.stop();
    upkeep.stop();
    simulation.stop();
    parts.settingsDesk.stop();
    parts.preview.cancel();
    await bridgePort.close();
    await worker.stop();
    await httpPort.close();
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
    ...parts,
    language: settings.language,
    async start() {
      worker.start();
      upkeep.start();
      await Promise.all([httpPort.open(), bridgePort.open()]);
      if (stopped !== null) return;
      simulation.startByItself();
      parts.settingsDesk.start();
    },
    stop: () => (stopped ??= stop()),
    ports: () => ({ http: httpPort.status(), bridge: bridgePort.status() }),
    bridge: () => bridgePort.listener().status(),
    databaseBytes: () => storage.size(),
    deliveryState: () =>
      deliveryStateOf({
        channels: worker.status(),
        settings: settings.delivery,
        serverOpen: httpPort.status().open,
        clients: httpPort.listener().clients(),
        latencies: httpPort.listener().latencies(),
      }),
    testChannel: (id) => testChannelOf(worker, httpPort.listener(), id),
    engineSettings: () => settings.engine,
    chartQuality: (key, from, to) => chartQuality(storage, key, from, to),
    pastChart: (id) => {
      const alert = storage.alerts.byId(id);
      return alert === null ? null : pastChart(storage.marketAudit, settings.engine, alert);
    },
    deliveryDetails: (id) => storage.outbox.details(id),
    upkeep: () => upkeep.state(),
    candleReport: (key, time) =>
      candleReport(
        { ...storage, alerts: (filter) => terminal.alerts({ ...filter, ...FIRST_PAGE }).alerts },
        settings.engine,
        key,
        time,
      ),
    simulation,
    files,
    evaluation,
    replay,
    notify,
  };
  return { ok: true, value };
}
