import { clipboard, shell, type WebContents } from 'electron';
import type { DeliveryChannel } from '../../app/alerts/alert';
import type { Preferences } from '../../app/contract/ipcPreferences';
import { packCandles } from '../../app/contract/ipcCandles';
import type { PastChart } from '../../app/contract/ipcPast';
import type { QualitySpan } from '../../app/contract/ipcQuality';
import type { ChannelTest, DeliveryDetail, DeliveryState } from '../../app/contract/ipcDelivery';
import type { QuietRequest, QuietState } from '../../app/contract/ipcQuiet';
import type { SystemInfo } from '../../app/contract/ipcSystem';
import type { EngineSettings } from '../../app/engine/engineSettings';
import type { CommandResult, LevelPort, TerminalPort } from '../../app/engine/ports/terminal';
import type { CandleReport } from '../../app/engine/ports/whyNot';
import { seriesId, type SeriesKey } from '../../app/market/series';
import type { RequestHandlers } from './answerRequest';
import type { AlertExports } from './alertExports';
import { chooseCandleFile } from './chooseCandleFile';
import { chooseTerminalFolder } from './chooseTerminalFolder';
import { keepPicture } from './keepPicture';
import type { Feeds } from './feeds';
import { evaluationHandlers } from './evaluationHandlers';
import type { EvaluationRequests } from './evaluationRequests';
import type { FileRequests, ReplayRequests, TerminalRequests } from './fileRequests';
import { settingsHandlers } from './settingsHandlers';
import type { SettingsRequests } from './settingsRequests';
import { supportHandlers, type SupportRequests } from './supportHandlers';
import type { SoundPlayer } from './soundPlayer';

const LINKS = { 'lightweight-charts': 'https://www.tradingview.com/lightweight-charts/' } as const;

export interface WindowHandlerParts {
  readonly terminal: TerminalPort;
  readonly levels: LevelPort;
  readonly exports: AlertExports;
  readonly feeds: Feeds;
  readonly sounds: SoundPlayer;
  readonly preferences: { readonly current: Preferences; set(preferences: Preferences): void };
  readonly quiet: { current(): QuietState; set(wish: QuietRequest): void };
  readonly systemInfo: () => SystemInfo;
  readonly screens: () => string;
  readonly openChart: (key: SeriesKey) => void;
  readonly deliveryState: () => DeliveryState;
  readonly testChannel: (channel: DeliveryChannel) => Promise<ChannelTest>;
  readonly startSimulation: () => CommandResult;
  readonly settings: SettingsRequests;
  readonly support: SupportRequests;
  readonly files: FileRequests;
  readonly evaluation: EvaluationRequests;
  readonly replay: ReplayRequests;
  readonly terminals: TerminalRequests;
  readonly folders: { readonly data: string; readonly expert: string; readonly program: string };
  readonly candleReport: (key: SeriesKey, time: number) => CandleReport;
  readonly engineSettings: () => EngineSettings;
  readonly chartQuality: (key: SeriesKey, from: number, to: number) => readonly QualitySpan[];
  readonly deliveryDetails: (id: string) => readonly DeliveryDetail[];
  readonly pastChart: (id: string) => PastChart | null;
}

/** What the terminal answers to each question of the window. */
export function createWindowHandlers(parts: WindowHandlerParts): RequestHandlers<WebContents> {
  const { terminal, exports, feeds, sounds, preferences, systemInfo, files, replay } = parts;
  return {
    ...settingsHandlers(parts.settings),
    ...supportHandlers(parts.support),
    'app:start': () => ({
      preferences: preferences.current,
      system: systemInfo(),
      screens: parts.screens(),
    }),
    'feed:start': (_nothing, window) => {
      feeds.start(window);
      sounds.ready(window);
      return null;
    },
    'feed:received': ({ session, number }, window) => {
      feeds.confirm(window, session, number);
      return null;
    },
    'candles:load': (query) => packCandles(terminal.candles(query)),
    'chart:settings': () => parts.engineSettings(),
    'chart:past': ({ id }) => parts.pastChart(id),
    'chart:quality': ({ key, from, to }) => [...parts.chartQuality(key, from, to)],
    'chart:open': ({ key }) => {
      if (!terminal.snapshot().series.some((series) => seriesId(series) === seriesId(key)))
        return { ok: false, text: noSeriesText(key) };
      parts.openChart(key);
      return { ok: true };
    },
    'chart:picture': (asked, window) => keepPicture(asked, window, preferences.current.language),
    // The chart is served meanwhile: filling the index at once would hold everything for most of a second.
    'alerts:query': (query) => terminal.searchable().then(() => terminal.alerts(query)),
    'alerts:get': ({ id }) => terminal.alert(id),
    'alerts:deliveries': ({ id }) => [...parts.deliveryDetails(id)],
    'alerts:acknowledge': ({ id, note }) => terminal.acknowledge(id, 'window', note),
    'level:put': ({ id, key, wish }) => parts.levels.put(id, key, wish, 'window'),
    'level:remove': ({ id }) => parts.levels.remove(id, 'window'),
    'alerts:reasons': (filter) => terminal.searchable().then(() => terminal.reasonCounts(filter)),
    'export:alerts': (asked, window) => exports.write(asked, window, preferences.current.language),
    'export:cancel': (_nothing, window) => {
      exports.cancel(window);
      return null;
    },
    'candles:explain': ({ key, time }) => parts.candleReport(key, time),
    'silence:snooze': (asked) => terminal.snooze(asked, 'window'),
    'silence:end': ({ id }) => terminal.endSnooze(id, 'window'),
    'preferences:set': (chosen) => {
      preferences.set(chosen);
      return null;
    },
    'quiet:state': () => parts.quiet.current(),
    'quiet:set': (wish) => {
      parts.quiet.set(wish);
      return null;
    },
    'market:simulate': () => parts.startSimulation(),
    'file:choose': async (_nothing, window) => {
      const path = await chooseCandleFile(window, preferences.current.language);
      return path === null ? null : files.offer(path);
    },
    'file:offer': ({ path }) => files.offer(path),
    'file:preview': ({ id, choices }) => files.preview(id, choices),
    'file:import': ({ id, choices, tickSize }) => files.import(id, choices, tickSize),
    'file:cancel': ({ id }) => {
      files.cancel(id);
      return null;
    },
    'terminals:list': () => [...parts.terminals.list()],
    'terminals:choose': async (_nothing, window) => {
      const path = await chooseTerminalFolder(window, preferences.current.language);
      return path === null ? null : parts.terminals.choose(path);
    },
    'terminals:install': ({ id, replace }) => parts.terminals.install(id, replace),
    ...evaluationHandlers(parts.evaluation, () => preferences.current.language),
    'replay:open': (source) => replay.open(source),
    'replay:command': (command) => replay.command(command),
    'replay:state': () => replay.state(),
    'system:info': () => systemInfo(),
    'system:delivery': () => parts.deliveryState(),
    'channel:test': ({ channel }) => parts.testChannel(channel),
    'clipboard:write': async ({ text }) => {
      await clipboard.writeText(text);
      return null;
    },
    'folder:open': ({ folder }) => openFolder(parts.folders[folder]),
    'link:open': async ({ link }) => {
      await shell.openExternal(LINKS[link]);
      return null;
    },
    'sound:played': ({ number, heard }) => {
      sounds.played(number, heard);
      return null;
    },
  };
}

function noSeriesText({ symbol, timeframe }: SeriesKey): { pt: string; en: string } {
  return {
    pt: `${symbol} ${timeframe} não está aberto no Vigia. Escolha um ativo da lista.`,
    en: `${symbol} ${timeframe} is not open in Vigia. Choose a symbol of the list.`,
  };
}

async function openFolder(path: string): Promise<CommandResult> {
  const problem = await shell.openPath(path);
  if (problem === '') return { ok: true };
  return {
    ok: false,
    text: {
      pt: `A pasta ${path} não pôde ser aberta (${problem}). Abra-a pelo gerenciador de arquivos.`,
      en: `The folder ${path} could not be opened (${problem}). Open it with your file manager.`,
    },
  };
}
