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
    return storage.series.save(opening, now);
  });
}

function isSame(before: StoredSeries, { instrument, source, basis }: SeriesOpening): boolean {
  return (
    (before.source === source || before.source === 'bridge') &&
    (before.basis === basis || basis === null) &&
    before.instrument.tickSize === instrument.tickSize &&
    before.instrument.pointValue === instrument.pointValue &&
    before.instrument.currency === instrument.currency &&
    before.instrument.digits === instrument.digits &&
    before.instrument.calendar === instrument.calendar
  );
}
