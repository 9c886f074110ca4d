import { create } from 'zustand';
import type { Language, Theme } from '../../app/contract/ipcPreferences';
import type { PaneChoice } from '../chart/indicators/indicatorPanes';

export const DOCK_TABS = ['history', 'whyNot', 'performance', 'backtest', 'system'] as const;
export type DockTab = (typeof DOCK_TABS)[number];

export type OpenDialog =
  'palette' | 'connect' | 'keys' | 'level' | 'file' | 'replay' | 'settings' | 'about' | null;

/** The level in the level dialog: a stored one, or a new one at a price. */
export type EditedLevel = { readonly id: string } | { readonly id: null; readonly price: number };

/** What the trader looks at; nothing of the market is kept here. */
export interface View {
  readonly language: Language;
  readonly theme: Theme;
  /** The series on the chart, by `seriesId`; null before there is one. */
  readonly shownSeries: string | null;
  /** A window of its own for this series' chart: it shows nothing else. */
  readonly pinned: boolean;
  /** The field for the date to go to is open. */
  readonly jumping: boolean;
  /** The alert chosen in the list or on the chart; null follows the newest. */
  readonly chosenAlert: string | null;
  /** The chosen alert's explanation is open. */
  readonly explaining: boolean;
  /** Counts the requests to bring the chosen alert's candle into sight. */
  readonly reveals: number;
  readonly dockOpen: boolean;
  readonly dockTab: DockTab;
  /** Pixels. */
  readonly dockHeight: number;
  readonly bannerDismissed: boolean;
  /** The panes under the candles. */
  readonly panes: PaneChoice;
  readonly dialog: OpenDialog;
  /** Null unless `dialog` is `level`. */
  readonly editedLevel: EditedLevel | null;
  /** The first snapshot has arrived. */
  readonly connected: boolean;
}

export const useView = create<View>(() => ({
  language: 'pt-BR',
  theme: 'dark',
  shownSeries: null,
  pinned: false,
  jumping: false,
  chosenAlert: null,
  explaining: false,
  reveals: 0,
  dockOpen: true,
  dockTab: 'history',
  dockHeight: 232,
  bannerDismissed: false,
  panes: { open: { rsi: false, zScore: false }, shares: { rsi: 0.28, zScore: 0.28 } },
  dialog: null,
  editedLevel: null,
  connected: false,
}));

export const setView = useView.setState;
