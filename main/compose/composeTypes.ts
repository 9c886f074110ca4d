import type { DeliveryDetail } from '../../app/contract/ipcDelivery';
import type { DeliveryChannel } from '../../app/alerts/alert';
import type { DeliverySettings } from '../../app/alerts/deliverySettings';
import type { Language as MessageLanguage } from '../../app/alerts/language';
import type { ChannelTest, DeliveryState } from '../../app/contract/ipcDelivery';
import type { FileProgress } from '../../app/contract/ipcFile';
import type { PastChart } from '../../app/contract/ipcPast';
import type { Language } from '../../app/contract/ipcPreferences';
import type { QualitySpan } from '../../app/contract/ipcQuality';
import type {
  CandleReport,
  Clock,
  CommandResult,
  Notice,
  Scheduler,
  LevelPort,
  TerminalPort,
} from '../../app/engine/ports';
import type { EngineSettings } from '../../app/engine/engineSettings';
import type { Log } from '../../app/engine/ports/log';
import type { Settings } from '../../config/settingsSchema';
import type { SeriesKey } from '../../app/market/series';
import type { BridgeStatus } from '../bridge/bridgeTypes';
import type { DataFolder } from '../dataFolder';
import type { Channel } from '../delivery/channel';
import type { Problem, Text } from '../problem';
import type { Secrets } from '../secrets';
import type { EvaluationDesks } from './evaluation/evaluationDesks';
import type { FileDesk } from './files/fileDesk';
import type { ReplayDesk } from './replay/replayDesk';
import type { Vault } from './settings/channelVault';
import type { PresetDesk } from './settings/presetDesk';
import type { SweepProgress } from './sweep/runSweep';
import type { PreviewDesk } from './settings/previewDesk';
import type { SettingsDesk } from './settings/settingsDesk';
import type { UpkeepState } from './upkeep';

export interface ComposeOptions {
  /** Root of the data folder; null is the usual place of this system. */
  readonly dataDir: string | null;
  /** Another settings file than the one in the data folder. */
  readonly configFile: string | null;
  /** In place of the settings; 0 takes any free port. */
  readonly httpPort: number | null;
  readonly bridgePort: number | null;
  /** Channels that only this kind of program has, such as desktop notifications. */
  readonly channels?: readonly Channel[];
  /** Of e-mails and pushes; absent: what the settings say, Portuguese when they leave it to the system. */
  readonly messageLanguage?: () => MessageLanguage;
  /** Whether the trader used the computer just now; absent when nobody can know. */
  readonly userActive?: () => boolean;
  /** In place of what the settings say of do-not-disturb. */
  readonly doNotDisturb?: () => DeliverySettings['doNotDisturb'];
  /** Shows what is wrong with Vigia itself on the desktop; absent where there is none. */
  readonly notifyDesktop?: (text: Text) => void;
  /** Told how far the reading or the import of a file is. */
  readonly fileProgress?: (progress: FileProgress) => void;
  /** Keeps the secrets of the channels; absent: only the environment has them. */
  readonly vault?: Vault;
  /** Told how far a backtest is, 0 to 1. */
  readonly backtestProgress?: (share: number) => void;
  /** Told how far a search of settings is. */
  readonly sweepProgress?: (progress: SweepProgress) => void;
  /** Told how far the check of a day is that the trader asked for, 0 to 1. */
  readonly checkProgress?: (share: number) => void;
  readonly clock?: Clock;
  readonly scheduler?: Scheduler;
  /** Told every line of the log as well. */
  readonly echo?: (line: string) => void;
}

/** A port of ours: where it was meant to listen, and whether it does. */
export type PortStatus =
  | { readonly open: true; readonly host: string; readonly port: number }
  | { readonly open: false; readonly host: string; readonly port: number; readonly problem: Problem | null };

/** The whole terminal but its window. */
export interface Terminal {
  readonly port: TerminalPort;
  readonly levels: LevelPort;
  readonly folder: DataFolder;
  readonly secrets: Secrets;
  readonly log: Log;
  /** Those that hold now. */
  settings(): Settings;
  readonly settingsDesk: SettingsDesk;
  readonly presets: PresetDesk;
  readonly preview: PreviewDesk;
  /** Of the settings; null when they leave it to the system. */
  readonly language: Language | null;
  /**
   * Opens the ports and starts the market. A port in use is a notice and stands in `ports()`; all the rest runs.
   */
  start(): Promise<void>;
  /** Stops the sources, lets deliveries end, writes what waits, closes the database. Twice is fine. */
  stop(): Promise<void>;
  ports(): { readonly http: PortStatus; readonly bridge: PortStatus };
  bridge(): BridgeStatus;
  /** Bytes of the database and its journal. */
  databaseBytes(): number;
  /** Every channel with what waits for it, and the percentiles of the newest alerts, a stage each. */
  deliveryState(): DeliveryState;
  /** Sends a message that says it is a test; WebSocket clients are pinged. */
  testChannel(id: DeliveryChannel): Promise<ChannelTest>;
  /** What the engine goes by now. */
  engineSettings(): EngineSettings;
  /** Which stored candles from `from` to `to`, UTC ms, did not simply come live. */
  chartQuality(key: SeriesKey, from: number, to: number): readonly QualitySpan[];
  /** The chart of a stored alert as it was then; null when there is no such alert. */
  pastChart(id: string): PastChart | null;
  /** Why deliveries of an alert went as they did, as far as it was noted. */
  deliveryDetails(id: string): readonly DeliveryDetail[];
  /** How the audit and the backups are. */
  upkeep(): UpkeepState;
  /** Why there was or was not an alert on the candle that holds `time`, UTC ms, by the settings of this run. */
  candleReport(key: SeriesKey, time: number): CandleReport;
  readonly simulation: {
    running(): boolean;
    start(): CommandResult;
    stop(): void;
  };
  /** Files that the trader opens in the window. */
  readonly files: FileDesk;
  readonly evaluation: EvaluationDesks;
  readonly replay: ReplayDesk;
  notify(notice: Notice): void;
}
