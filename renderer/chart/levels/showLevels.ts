import type { Language } from '../../../app/contract/ipcPreferences';
import type { DrawnLevel } from '../../../app/engine/ports/levels';
import type { Instrument } from '../../../app/market/instrument';
import { formatsOf } from '../../i18n/formats';
import { textsOf } from '../../i18n/textsOf';
import type { ShownLevel } from './shownLevel';

/** What the chart writes beside the levels of a series; `now`: open time of the newest candle, UTC ms. */
export function showLevels(
  levels: readonly DrawnLevel[],
  now: number,
  { digits }: Instrument,
  language: Language,
): readonly ShownLevel[] {
  const formats = formatsOf(language);
  const { level: words } = textsOf(language);
  return levels.map(({ level, spentAt }) => {
    const isExpired = level.expiresAt !== null && level.expiresAt <= now;
    const state = spentAt !== null ? words.spent : isExpired ? words.expired : words.triggers[level.trigger];
    return {
      id: level.id,
      price: level.price,
      isWatched: spentAt === null && !isExpired,
      label: `${words.arrows[level.direction]}  ${state}`,
      write: (price) => formats.price(price, digits),
    };
  });
}
