import { dirname, join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import type { Alert } from '../app/alerts/alert';
import type { Preferences } from '../app/contract/ipcPreferences';
import { USUAL_SOUNDS } from '../app/alerts/sounds';
import { createSystemClock } from './clock';
import { createExpertInstaller } from './bridge/install/expertInstaller';
import { compose } from './compose';
import type { Terminal } from './compose/composeTypes';
import type { Vault } from './compose/settings/channelVault';
import { createNotifyDesktop } from './delivery/desktopNotice';
import { createElectronNotifications } from './delivery/desktopElectron';
import { followSettings } from './followSettings';
import { createTell } from './ipc/createTell';
import { createAlertExports } from './ipc/alertExports';
import { createFeeds } from './ipc/feeds';
import { registerRequests } from './ipc/registerRequests';
import { createSoundPlayer } from './ipc/soundPlayer';
import { createWindowHandlers } from './ipc/windowHandlers';
import { printLines } from './printLines';
import { joinDesktop } from './joinDesktop';
import { lastSteps } from './shell/lastSteps';
import type { Text } from './problem';
import { createSystemScheduler } from './scheduler';
import { preferencesWithSettings, settingsOfWindow } from './settingsOfWindow';
import { createSecretVault } from './shell/secretVault';
import { APP_ORIGIN, registerAppScheme } from './shell/appProtocol';
import { setApplicationMenu } from './shell/applicationMenu';
import { runCommandLine } from './shell/commandLine';
import { developmentUrl } from './shell/devUrl';
import { catchFatalErrors } from './shell/fatalErrors';
import { hardenSession } from './shell/hardening';
import { parseLaunchOptions, type LaunchOptions } from './shell/launchOptions';
import { expertFolder } from './shell/expertFolder';
import { prepareLeaving } from './shell/leaving';
import { createChartWindows } from './shell/chartWindows';
import { openMainWindow } from './shell/mainWindow';
import { blockNavigation } from './shell/navigation';
import { openPreferences, type PreferenceStore } from './shell/preferences';
import { prepareDataFolder } from './shell/prepareDataFolder';
import { createQuiet, type Quiet } from './shell/quiet';
import { reloadAfterCrash } from './shell/rendererCrash';
import { say } from './shell/say';
import { screenSet } from './shell/screenSet';
import { rememberWindowPlaces } from './shell/windowPlace';
import { supportOfWindow } from './supportOfWindow';
import { systemFacts } from './systemFacts';
import { windowChannels } from './windowChannels';
import { sharedPreferences } from './ipc/sharedPreferences';
import { alreadyRunning, windowKeepsDying } from './shell/sentences';
import { focusWindow, isOnlyInstance } from './shell/singleInstance';
import { describeSystem } from './shell/systemInfo';
import { systemLanguage } from './shell/systemLanguage';
import { tellAndExit } from './shell/tellAndExit';
import { isUserActive } from './shell/userActivity';

const headless = process.env.VIGIA_HEADLESS === '1';
const devUrl = developmentUrl(app.isPackaged);
const clock = createSystemClock();
const scheduler = createSystemScheduler();
const sounds = createSoundPlayer(() => mainWindow?.webContents ?? null);
const send = createTell(() => mainWindow?.webContents ?? null);
let mainWindow: BrowserWindow | null = null;
let running: Terminal | null = null;
if (!runCommandLine(process.argv)) begin();

/** Finds everything that can be wrong with the start before anything is shown. */
function begin(): void {
  const system = systemLanguage(app.getPreferredSystemLanguages());
  const parsed = parseLaunchOptions(process.argv.slice(1));
  if (!parsed.ok) {
    tellAndExit(parsed.problem.text, system, headless, 2);
    return;
  }
  const options = parsed.value;
  const prepared = prepareDataFolder(options.dataDir);
  if (!prepared.ok) {
    tellAndExit(prepared.problem.text, options.language ?? system, headless);
    return;
  }
  const folder = prepared.value;
  const preferences = openPreferences(folder.root, options.language, system);
  const language = () => preferences.current.language;
  catchFatalErrors({ logsDir: folder.logs, language, headless });
  if (!isOnlyInstance(() => mainWindow)) {
    process.stdout.write(`${say(alreadyRunning(folder.root), language())}\n`);
    app.exit(1);
    return;
  }
  registerAppScheme();
  setApplicationMenu();
  // Opening the database and Chromium's own start go side by side.
  const notifications = createElectronNotifications();
  const tell = createNotifyDesktop(
    notifications,
    () => shortLanguage(preferences),
    () => focusWindow(mainWindow),
  );
  const quiet = createQuiet({
    dataDir: folder.root,
    now: () => clock.now(),
    after: (ms, task) => scheduler.after(ms, task),
    usual: () => running?.settings().doNotDisturb ?? { enabled: false, allowCritical: true },
  });
  const vault = createSecretVault(folder.root);
  const composed = compose({
    vault,
    dataDir: folder.root,
    configFile: options.configFile,
    httpPort: options.httpPort,
    bridgePort: options.bridgePort,
    clock,
    scheduler,
    userActive: isUserActive,
    ...(headless ? {} : { notifyDesktop: tell }),
    doNotDisturb: () => {
      const { on, allowCritical } = quiet.current();
      return { enabled: on, allowCritical };
    },
    fileProgress: (progress) => send('file:progress', progress),
    backtestProgress: (share) => send('backtest:progress', { share }),
    sweepProgress: (progress) => send('sweep:progress', progress),
    checkProgress: (share) => send('check:progress', { share }),
    messageLanguage: () => shortLanguage(preferences),
    // A run without a display has nobody to notify on it: each alert is a line instead.
    channels: headless
      ? []
      : windowChannels({
          platform: notifications,
          language: () => shortLanguage(preferences),
          clock,
          scheduler,
          onClick: showAlert,
          onFoldedClick: showFolded,
          settings: () => running?.settings().sounds ?? { volume: 80, ...USUAL_SOUNDS },
          play: (sound) => sounds.play(sound),
        }),
  });
  if (!composed.ok) {
    tellAndExit(composed.problem.text, language(), headless);
    return;
  }
  const terminal = composed.value;
  running = terminal;
  if (terminal.language !== null) preferences.fallBackTo(terminal.language);
  void app.whenReady().then(() => open({ vault, terminal, options, preferences, quiet, tell }));
}

interface Opening {
  readonly vault: Vault;
  readonly terminal: Terminal;
  readonly options: LaunchOptions;
  readonly preferences: PreferenceStore;
  readonly quiet: Quiet;
  /** Says a sentence on the desktop. */
  readonly tell: (text: Text) => void;
}

/** Opens the window on the running terminal. */
function open({ terminal, options, preferences, quiet, tell, vault }: Opening): void {
  const refused = (what: string): void => terminal.log('warn', 'refused', { what: what.slice(0, 200) });
  const now = (): number => clock.now();
  const startedAt = now();
  hardenSession(join(app.getAppPath(), 'out', 'renderer'), devUrl, refused);
  blockNavigation(refused);
  const places = rememberWindowPlaces(terminal.folder.root);
  const died = (reason: string): void => terminal.log('error', 'a window died', { reason });
  const charts = createChartWindows({
    places,
    preferences,
    devUrl,
    opened: (chart) => reloadAfterCrash(chart, now, died, died),
  });
  const exports = createAlertExports(() => terminal.replay.terminal);
  const shared = sharedPreferences(preferences, () => BrowserWindow.getAllWindows());
  registerRequests(
    createWindowHandlers({
      terminal: terminal.replay.terminal,
      levels: terminal.levels,
      exports,
      feeds: createFeeds(terminal.replay.terminal, () => clock.now()),
      sounds,
      preferences: preferencesWithSettings(terminal, shared),
      settings: settingsOfWindow(terminal, vault),
      support: supportOfWindow(terminal, vault, startedAt, now),
      quiet,
      folders: { data: terminal.folder.root, expert: expertFolder(), program: dirname(process.execPath) },
      candleReport: (key, time) => terminal.candleReport(key, time),
      engineSettings: () => terminal.engineSettings(),
      pastChart: (id) => terminal.pastChart(id),
      deliveryDetails: (id) => terminal.deliveryDetails(id),
      chartQuality: (key, from, to) => terminal.chartQuality(key, from, to),
      startSimulation: () => terminal.simulation.start(),
      deliveryState: () => terminal.deliveryState(),
      testChannel: (channel) => terminal.testChannel(channel),
      files: terminal.files,
      evaluation: terminal.evaluation,
      replay: terminal.replay,
      terminals: createExpertInstaller(join(expertFolder(), 'VigiaBridge.mq5')),
      systemInfo: () => describeSystem(systemFacts(terminal, startedAt)),
      screens: screenSet,
      openChart: (key) => charts.open(key),
    }),
    devUrl === null ? [APP_ORIGIN] : [devUrl.origin],
    (problem, cause) => terminal.log('warn', problem, { cause: String(cause).slice(0, 500) }),
  );

  const { startHidden: hidden } = terminal.settings().window;
  const window = openMainWindow({ places, theme: preferences.current.theme, devUrl, hidden });
  mainWindow = window;
  const system = systemLanguage(app.getPreferredSystemLanguages());
  const changed = (chosen: Preferences): void => send('settings:changed', chosen);
  const { configFile } = options;
  followSettings({ terminal, quiet, preferences: shared, system, configFile, headless, now, changed });
  terminal.replay.onChange((state) => send('replay:changed', state));
  reloadAfterCrash(window, now, died, (reason) => {
    const text = windowKeepsDying(reason);
    process.stderr.write(`${say(text, preferences.current.language)}\n`);
    terminal.notify({ code: 'window-keeps-dying', level: 'error', text, at: now() });
  });

  const leave = prepareLeaving(() =>
    lastSteps([exports, terminal], window, options.screenshot, preferences.current.language),
  );
  joinDesktop({ terminal, window, quiet, preferences, headless, now, leave, tell });
  if (options.exitAfterSeconds !== null) setTimeout(leave, options.exitAfterSeconds * 1_000);
  void terminal.start().then(() => {
    if (headless) printLines(terminal, () => shortLanguage(preferences));
  });
}

/** The trader clicked the notification of this alert. */
function showAlert(id: string): void {
  focusWindow(mainWindow);
  send('alert:show', { id });
}

/** The trader clicked the digest of these alerts, which were over the attention budget. */
function showFolded(alerts: readonly Alert[]): void {
  focusWindow(mainWindow);
  const times = alerts.map(({ candleTime }) => candleTime);
  const span = { from: Math.min(...times), to: Math.max(...times) + 1 };
  send('refused:show', { reason: 'attention-budget', ...span });
}

/** The language of sentences that come from the engine's side. */
function shortLanguage(preferences: PreferenceStore): 'pt' | 'en' {
  return preferences.current.language === 'pt-BR' ? 'pt' : 'en';
}
