import type { Clock } from '../../../app/engine/ports';

/** The machine's monotonic clock, the same in every process, ms. */
export function machineNow(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

/** UTC by the monotonic clock: what a terminal stamps with it can be compared with other processes' `machineNow`. */
export function createMachineClock(): Clock & { readonly offset: number } {
  const offset = Date.now() - machineNow();
  return { offset, now: () => offset + machineNow() };
}
