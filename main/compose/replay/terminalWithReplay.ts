import type { MarketEvent, TerminalPort } from '../../../app/engine/ports';
import type { Alert } from '../../../app/alerts/alert';
import { seriesId } from '../../../app/market/series';
import { replayTexts } from './replayDeskTexts';
import type { ReplayPlayer } from './replayPlayer';
import { searchReplay } from './searchReplay';

/**
 * The terminal as a window with a replay sees it: one more series and its alerts. What belongs to the market itself
 * passes through unchanged, and nothing of the replay reaches the database.
 */
export function terminalWithReplay(
  terminal: TerminalPort,
  player: () => ReplayPlayer | null,
  listeners: Set<(event: MarketEvent) => void>,
): TerminalPort {
  const alertOf = (id: string): Alert | null => player()?.alerts.find((alert) => alert.id === id) ?? null;
  return {
    ...terminal,
    snapshot() {
      const known = terminal.snapshot();
      const open = player();
      return open === null ? known : { ...known, series: [...known.series, open.summary()] };
    },
    subscribe(listener) {
      const own = (event: MarketEvent): void => listener(event);
      listeners.add(own);
      const end = terminal.subscribe(listener);
      return () => {
        listeners.delete(own);
        end();
      };
    },
    candles(query) {
      const open = player();
      return open !== null && seriesId(query.key) === seriesId(open.key)
        ? open.candles(query.before, query.limit)
        : terminal.candles(query);
    },
    alerts(query) {
      const open = player();
      return open !== null && query.symbol === open.key.symbol
        ? searchReplay(open.alerts, query)
        : terminal.alerts(query);
    },
    alert: (id) => alertOf(id) ?? terminal.alert(id),
    acknowledge: (id, actor, note) =>
      alertOf(id) === null
        ? terminal.acknowledge(id, actor, note)
        : { ok: false, text: replayTexts.nothingToDo },
  };
}
