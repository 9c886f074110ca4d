/** Nobody waits longer for a chart than this, ms. */
const LONGEST_MS = 1_500;

let resolve: () => void = () => undefined;
const shown = new Promise<void>((done) => (resolve = done));
setTimeout(resolve, LONGEST_MS);

/**
 * Resolves when the window has shown its first chart, or that there is none. Lists of stored alerts are read after it:
 * searching a million of them for the first time keeps both cores of a small machine busy for most of a second.
 */
export const afterChart = (): Promise<void> => shown;

/** The chart is on the screen, or there is none to wait for. */
export const chartIsShown = (): void => resolve();
