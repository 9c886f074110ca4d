import type { ChartController } from './chartController';

/** The chart of this window, for what is asked of it from elsewhere: keys, buttons, commands. */
export const currentChart: { controller: ChartController | null } = { controller: null };
