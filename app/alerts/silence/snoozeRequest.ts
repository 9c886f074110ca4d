import type { SeriesKey } from '../../market/series';
import type { SnoozeScope } from './snooze';

/** A snooze as the trader asks for it. One of the same scope that holds already is replaced: the last word counts. */
export interface SnoozeRequest extends SnoozeScope {
  readonly until:
    /** 1 to 1,440. */
    | { readonly kind: 'minutes'; readonly minutes: number }
    /** The end of the session of this series. */
    | { readonly kind: 'session'; readonly series: SeriesKey };
}
