import type { Signal } from '../detectors/signal';

/** A number by its name; NaN when an older engine did not keep it, which the sentences show as such. */
export function signalNumber(signal: Signal, name: string): number {
  return signal.numbers[name] ?? NaN;
}
