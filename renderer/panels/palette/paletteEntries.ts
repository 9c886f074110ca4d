import type { Alert } from '../../../app/alerts/alert';
import { openAlert } from '../../actions/openAlert';
import { showSeries } from '../../actions/showSeries';
import type { Dictionary } from '../../i18n/pt';
import type { SeriesView } from '../../state/marketStore';
import { DOCK_TABS, setView } from '../../state/viewStore';
import { fuzzyScore } from './fuzzyScore';
import { WINDOW_COMMANDS } from './windowCommands';

/** A line of the palette. */
export interface PaletteEntry {
  readonly id: string;
  /** What kind of thing it is, in a word. */
  readonly kind: string;
  readonly text: string;
  readonly key: string | null;
  readonly run: () => void;
}

const MOST_SHOWN = 40;

/** Everything that can be done or gone to: commands, dock tabs, series, the alerts of the live list. */
export function paletteEntries(
  text: Dictionary,
  series: Iterable<SeriesView>,
  alerts: readonly Alert[],
  clock: (alert: Alert) => string,
): readonly PaletteEntry[] {
  const { palette } = text;
  return [
    ...WINDOW_COMMANDS.map(({ id, key, run }) => ({
      id,
      kind: palette.command,
      text: palette.commands[id],
      key: key === ' ' ? palette.space : key,
      run: () => void run(),
    })),
    ...DOCK_TABS.map((tab, index) => ({
      id: `tab-${tab}`,
      kind: palette.panel,
      text: text.dock[tab],
      key: String(index + 1),
      run: () => setView({ dockTab: tab, dockOpen: true }),
    })),
    ...[...series].map(({ id, summary }) => ({
      id: `series-${id}`,
      kind: palette.chart,
      text: `${summary.symbol} ${summary.timeframe}`,
      key: null,
      run: () => showSeries(id),
    })),
    ...alerts.map((alert) => ({
      id: `alert-${alert.id}`,
      kind: palette.alert,
      text: `${clock(alert)} ${alert.symbol} ${text.direction[alert.direction]} · ${alert.patterns.map((pattern) => text.pattern[pattern]).join(' + ')}`,
      key: null,
      run: () => void openAlert(alert.id),
    })),
  ];
}

/** Those that fit what is typed, the best first. */
export function findEntries(entries: readonly PaletteEntry[], query: string): readonly PaletteEntry[] {
  return entries
    .flatMap((entry) => {
      const score = fuzzyScore(query, `${entry.text} ${entry.kind}`);
      return score === null ? [] : [{ entry, score }];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_SHOWN)
    .map(({ entry }) => entry);
}
