import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** The last functions are compiled for good after some two million candles. */
const WARM_UP_ROUNDS = 4;

/** The middle of an odd count, the upper middle of an even one. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/**
 * Median milliseconds of processor time of each task over `rounds`, its garbage collection on all threads included;
 * on a machine with nothing else to do this is the time that passes. The tasks take turns within a round, so that a
 * slow moment of the machine falls on all of them; before, they take turns until their code is compiled for good.
 */
export function timeInTurns(tasks: readonly (() => number)[], rounds: number): number[] {
  const times: number[][] = tasks.map(() => []);
  let kept = 0;
  for (let round = -WARM_UP_ROUNDS; round < rounds; round++) {
    for (const [index, task] of tasks.entries()) {
      collectGarbage();
      const start = process.cpuUsage();
      kept += task();
      const { user, system } = process.cpuUsage(start);
      if (round >= 0) times[index]!.push((user + system) / 1_000);
    }
  }
  if (Number.isNaN(kept)) throw new Error('a contender gave NaN');
  return times.map(median);
}

let collect: (() => void) | null = null;

function collectGarbage(): void {
  if (collect === null) {
    setFlagsFromString('--expose-gc');
    const found: unknown = runInNewContext('gc');
    collect = typeof found === 'function' ? () => void Reflect.apply(found, undefined, []) : () => undefined;
  }
  collect();
}

/**
 * Bytes that one of `count` equal things keeps alive, arrays outside the heap included. Twice as many are made before,
 * so that compiled code and caches are not counted.
 */
export function bytesEach(count: number, make: (index: number) => unknown): number {
  const warm = Array.from({ length: 2 * count }, (_, index) => make(index));
  const before = usedBytes();
  const kept = Array.from({ length: count }, (_, index) => make(2 * count + index));
  const bytes = (usedBytes() - before) / count;
  if (warm.length + kept.length !== 3 * count) throw new Error('the things measured were lost');
  return bytes;
}

function usedBytes(): number {
  for (let i = 0; i < 3; i++) collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
