import type { PriceLevel } from '../../../app/detectors/priceLevel';
import type { DrawnLevel } from '../../../app/engine/ports/levels';
import { seriesId } from '../../../app/market/series';
import type { ChosenMarket } from './storedMarket';

/**
 * The trader's levels of a replayed series that still watch, as copies for the replay: drawn anew where it starts, at
 * the price of that moment. What they do there does not spend, arm or move the live ones.
 *
 * @param now UTC ms
 */
export function replayLevels(
  drawn: readonly DrawnLevel[],
  { market, start }: Pick<ChosenMarket, 'market' | 'start'>,
  now: number,
): readonly PriceLevel[] {
  const activeFrom = market.candles[start]?.time ?? 0;
  return drawn
    .filter(({ key, spentAt }) => spentAt === null && seriesId(key) === seriesId(market.key))
    .filter(({ level }) => level.expiresAt === null || level.expiresAt > now)
    .map(({ level }) => ({ ...level, activeFrom, startPrice: null, expiresAt: null }));
}
