import type { Origin } from '../../app/alerts/alert';
import type { Candle } from '../../app/market/candle';
import { sameCandle } from '../../app/market/sameCandle';
import type { CandleSource, StoredCandle } from '../storage/candleStore';
import { createCandleCheck } from './candleCheck';
import type { PipelineCore } from './pipelineCore';
import type { SeriesState } from './seriesState';

export interface PastDesk {
  /** Takes a candle at or before the last one stored: known, corrected, or missing until now. Null, or why not. */
  take(candle: Candle): string | null;
  /** The engine has not seen what was stored here. */
  changed(): boolean;
  caughtUp(): void;
  counts(): { readonly older: number; readonly revised: number; readonly duplicates: number };
}

/** Candles of a chunk that go into the past of the series; inside the transaction of the chunk. */
export function createPastDesk(
  core: PipelineCore,
  state: SeriesState,
  source: CandleSource,
  origin: Origin,
): PastDesk {
  const { storage, clock } = core;
  const { id, key } = state.stored;
  const counts = { older: 0, revised: 0, duplicates: 0 };
  let changed = false;
  let check: ((candle: Candle) => string | null) | null = null;

  function correct(known: StoredCandle, candle: Candle): string | null {
    // Where a file and the bridge disagree, the bridge wins (mt5-bridge.md section 4).
    if (source === 'file' && known.source === 'bridge') return 'bridge-disagrees';
    storage.candles.put(id, { ...known, candle, source, provisional: false });
    const body = { ...key, previous: known.candle, candle, after: state.last?.time ?? null };
    storage.audit.append({ ts: clock.now(), actor: source, event: 'revision', alertId: null, body });
    storage.snapshots.dropFrom(id, candle.time);
    counts.revised++;
    changed = true;
    return null;
  }

  /** A file that does not know a volume does not contradict the bridge. */
  function isKnown(known: StoredCandle, candle: Candle): boolean {
    if (source !== 'file' || known.source !== 'bridge') return sameCandle(known.candle, candle);
    const { tickVolume, realVolume, spread } = known.candle;
    return sameCandle(known.candle, {
      ...candle,
      tickVolume: candle.tickVolume === 0 ? tickVolume : candle.tickVolume,
      realVolume: candle.realVolume === 0 ? realVolume : candle.realVolume,
      spread: candle.spread === 0 ? spread : candle.spread,
    });
  }

  function insert(candle: Candle): null {
    storage.candles.put(id, { candle, source, origin, historical: true, provisional: false });
    storage.snapshots.dropFrom(id, Number.MIN_SAFE_INTEGER);
    state.older.add(candle.time);
    counts.older++;
    changed = true;
    return null;
  }

  return {
    take(candle) {
      const known = storage.candles.at(id, candle.time);
      if (known !== null && isKnown(known, candle)) {
        counts.duplicates++;
        if (known.provisional) storage.candles.put(id, { ...known, provisional: false });
        return null;
      }
      check ??= createCandleCheck(core, state, origin);
      const reason = check(candle);
      if (reason !== null) return reason;
      return known === null ? insert(candle) : correct(known, candle);
    },
    changed: () => changed,
    caughtUp() {
      changed = false;
    },
    counts: () => counts,
  };
}
