import type { SettingsPreview } from '../../../app/contract/ipcSettings';
import type { EngineSettings } from '../../../app/engine/engineSettings';
import type { Scheduler, SeriesSummary, TerminalPort } from '../../../app/engine/ports';
import { ReplayRun, type ReplayMarket } from '../../../app/engine/replay/replayRun';
import { seriesId, type SeriesKey } from '../../../app/market/series';
import { sessionCalendar } from '../../../app/market/sessionCalendar';

const MOST_SESSIONS = 60;
/** Beyond these the detectors warm up; far more than the longest window. */
const WARM_UP = 1_000;
const MOST_CANDLES = 60_000;
/** Candles between two looks at whether somebody still wants to know. */
const SLICE = 4_000;

export interface PreviewDesk {
  /**
   * How many alerts the newest stored sessions of a series would have given with the settings that hold and with
   * others; null when there are no candles, or when a later question came.
   */
  count(key: SeriesKey, before: EngineSettings, after: EngineSettings): Promise<SettingsPreview | null>;
  cancel(): void;
}

/** Answers "what would this threshold have done?" with the real engine, beside the live one. */
export function createPreviewDesk(
  terminal: Pick<TerminalPort, 'candles'>,
  series: () => readonly SeriesSummary[],
  scheduler: Scheduler,
): PreviewDesk {
  let asked = 0;

  async function run(market: ReplayMarket, from: number, settings: EngineSettings, mine: number) {
    const replay = new ReplayRun(settings, market);
    let found = 0;
    while (replay.position < replay.length) {
      const drafts = replay.step() ?? [];
      found += drafts.filter(({ candleTime, reason }) => candleTime >= from && reason === null).length;
      if (replay.position % SLICE !== 0) continue;
      await new Promise<void>((resolve) => void scheduler.after(0, resolve));
      if (mine !== asked) return null;
    }
    return found;
  }

  return {
    async count(key, before, after) {
      const mine = ++asked;
      const known = series().find((one) => seriesId(one) === seriesId(key));
      if (known === undefined) return null;
      const calendar = sessionCalendar(known.instrument.calendar);
      const candles = terminal.candles({ key, before: null, limit: MOST_CANDLES });
      const starts: number[] = [];
      let at = candles.length;
      // From the end back: the first candle of each of the newest sessions.
      while (at > 0 && starts.length < MOST_SESSIONS) {
        const { start } = calendar.dayAt(candles[at - 1]?.time ?? 0);
        while (at > 0 && (candles[at - 1]?.time ?? 0) >= start) at--;
        starts.push(start);
      }
      const from = starts.at(-1);
      if (from === undefined) return null;
      const market = { key, instrument: known.instrument, candles: candles.slice(Math.max(0, at - WARM_UP)) };
      const held = await run(market, from, before, mine);
      const changed = held === null ? null : await run(market, from, after, mine);
      return held === null || changed === null
        ? null
        : { sessions: starts.length, before: held, after: changed };
    },
    cancel() {
      asked++;
    },
  };
}
