import type { SeriesOpening } from '../../app/engine/ports';
import type { Result } from '../result';
import type { StoredSeries } from '../storage/seriesStore';
import type { PipelineCore } from './pipelineCore';

/** Writes down what the source says of the series; a new or changed series is audited. */
export function storeOpening({ storage, clock }: PipelineCore, opening: SeriesOpening): Result<StoredSeries> {
  const { instrument, timeframe, source, basis } = opening;
  const now = clock.now();
  return storage.transaction(() => {
    const before = storage.series.find({ symbol: instrument.symbol, timeframe });
    if (before !== null && isSame(before, opening)) return before;
    const body = { instrument, timeframe, source, basis };
    storage.audit.append({ ts: now, actor: source, event: 'series', alertId: null, body });
    const stored = storage.series.save(opening, now);
    // What the engine remembers was seen with the old hours and steps: it sees the candles again.
    if (before !== null && !isReadAlike(before, opening))
      storage.snapshots.dropFrom(before.id, Number.MIN_SAFE_INTEGER);
    return stored;
  });
}

function isSame(before: StoredSeries, { instrument, source, basis }: SeriesOpening): boolean {
  return (
    (before.source === source || before.source === 'bridge') &&
    (before.basis === basis || basis === null) &&
    before.instrument.pointValue === instrument.pointValue &&
    before.instrument.currency === instrument.currency &&
    before.instrument.digits === instrument.digits &&
    isReadAlike(before, { instrument })
  );
}

function isReadAlike(before: StoredSeries, { instrument }: Pick<SeriesOpening, 'instrument'>): boolean {
  return (
    before.instrument.tickSize === instrument.tickSize && before.instrument.calendar === instrument.calendar
  );
}
