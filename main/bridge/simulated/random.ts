import { mulberry32 } from '../../../app/mulberry32';

/** A stream of random numbers that its seeds determine. */
export interface Random {
  /** 0 ≤ x < 1. */
  uniform(): number;
  /** Mean 0, standard deviation 1. */
  normal(): number;
  /**
   * A random width with mean square 1: a normal number times this is Student's t with that many degrees of freedom.
   * @param freedom > 2; the smaller, the heavier the tails
   */
  width(freedom: number): number;
}

/** Mulberry32 over a mix of the seeds, whole numbers; the normal ones by Box and Muller. */
export function createRandom(...seeds: readonly number[]): Random {
  const uniform = mulberry32(seeds.reduce((mixed, seed) => mix(mixed ^ Math.trunc(seed)), 0x9e3779b9));

  function normal(): number {
    return Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  }

  return {
    uniform,
    normal,
    width(freedom) {
      let chiSquare = 0;
      for (let degree = 0; degree < freedom; degree++) chiSquare += normal() ** 2;
      return Math.sqrt((freedom - 2) / chiSquare);
    },
  };
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
