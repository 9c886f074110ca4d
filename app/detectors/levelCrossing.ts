import { z } from 'zod';

/** Where the price stands at a level, and whether the level may speak. */
export const levelStateSchema = z.strictObject({
  /** Side of the last price that was not on the level; 0 = none yet. */
  side: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
  /** False after a crossing, until the price has been far enough away. */
  isArmed: z.boolean(),
  /** Crossings so far in the watched direction. */
  crossings: z.int().min(0),
  /** Market time of the last one that was admitted, UTC ms; 0 = none. */
  lastAdmitted: z.number(),
  /** Market time of the last one, admitted or not, UTC ms; 0 = none. */
  lastCrossed: z.number(),
});

export type LevelState = Readonly<z.infer<typeof levelStateSchema>>;

export const UNSEEN_LEVEL: LevelState = {
  side: 0,
  isArmed: true,
  crossings: 0,
  lastAdmitted: 0,
  lastCrossed: 0,
};

/** What decides about a crossing, in ticks. */
export interface LevelRule {
  readonly level: number;
  readonly hysteresis: number;
  readonly direction: 'up' | 'down' | 'either';
  readonly isOnce: boolean;
}

/** One price at a level: the state after it, and the side to which it crossed (0: it did not, or not as watched). */
export function crossLevel(
  rule: LevelRule,
  state: LevelState,
  price: number,
): { readonly state: LevelState; readonly crossed: -1 | 0 | 1 } {
  const distance = price - rule.level;
  const crossed =
    state.side * distance <= 0 && isWatched(rule, -state.side) ? (-state.side as -1 | 0 | 1) : 0;
  const fires = crossed !== 0 && state.isArmed && !(rule.isOnce && state.crossings > 0);
  const isAway = Math.abs(distance) >= rule.hysteresis;
  return {
    state: {
      side: distance > 0 ? 1 : distance < 0 ? -1 : state.side,
      isArmed: fires ? false : state.isArmed || isAway,
      crossings: state.crossings + (fires ? 1 : 0),
      lastAdmitted: state.lastAdmitted,
      lastCrossed: state.lastCrossed,
    },
    crossed: fires ? crossed : 0,
  };
}

function isWatched(rule: LevelRule, side: number): boolean {
  return rule.direction === 'either' || (rule.direction === 'up' ? side === 1 : side === -1);
}
