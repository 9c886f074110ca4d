import { z } from 'zod';
import {
  crossLevel,
  levelStateSchema,
  UNSEEN_LEVEL,
  type LevelRule,
  type LevelState,
} from '../detectors/levelCrossing';
import type { PriceLevel } from '../detectors/priceLevel';
import type { PriceGrid } from '../market/priceGrid';

/** A crossing of a trader's level. */
export interface LevelCrossing {
  readonly level: PriceLevel;
  readonly side: 1 | -1;
  /** The price that crossed, in ticks. */
  readonly price: number;
  /** Part of the key: the moment of the price, or the open time of the closed candle. */
  readonly moment: number;
  /** True when it was the close of a closed candle that crossed: another close might not have. */
  readonly isClose: boolean;
  /** Less than a minute after the level's last alert. */
  readonly isCooling: boolean;
}

interface Watched {
  readonly level: PriceLevel;
  readonly rule: LevelRule;
}

/** A closed candle in ticks, and the moments between which it was made. */
export interface ClosedTicks {
  readonly time: number;
  readonly closeTime: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
}

const MINUTE = 60_000;
const storedSchema = z.array(z.tuple([z.string(), z.string(), levelStateSchema]));

/** The trader's levels of one series. */
export class LevelBook {
  private watched: readonly Watched[] = [];
  /** By level id; the definition it belongs to stands beside it. Null until a level is known: most series have none. */
  private known: Map<string, { readonly definition: string; readonly state: LevelState }> | null = null;
  /** The last price heard of, in ticks, and its moment. */
  private lastPrice = NaN;
  private lastMoment = -Infinity;

  constructor(private readonly grid: PriceGrid) {}

  get isEmpty(): boolean {
    return this.watched.length === 0;
  }

  /**
   * Replaces the levels; one that is the same as before keeps its state. `close` and `closeTime`: the last closed
   * candle, NaN when there is none; a new level starts on the side of the last price.
   */
  set(levels: readonly PriceLevel[], close: number, closeTime: number): void {
    if (closeTime > this.lastMoment) this.hear(close, closeTime);
    this.watched = levels.map((level) => ({ level, rule: ruleOf(level, this.grid) }));
    const kept = new Set(levels.map((level) => level.id));
    for (const id of [...this.states.keys()]) if (!kept.has(id)) this.states.delete(id);
    for (const { level } of this.watched) {
      if (this.states.get(level.id)?.definition === definitionOf(level)) continue;
      this.states.set(level.id, { definition: definitionOf(level), state: this.firstState(level) });
    }
    if (!Number.isNaN(this.lastPrice)) this.look(this.lastPrice);
  }

  /** Before the first candle: nothing crossed yet. */
  reset(): void {
    this.hear(NaN, -Infinity);
    for (const [id, { definition }] of this.known ?? [])
      this.states.set(id, { definition, state: UNSEEN_LEVEL });
    for (const { level } of this.watched)
      this.states.set(level.id, { definition: definitionOf(level), state: this.firstState(level) });
  }

  /** A price of the forming candle, in ticks (whole or not), at a moment of the market. */
  forming(price: number, moment: number): LevelCrossing[] {
    this.hear(price, moment);
    return this.watched.flatMap((one) =>
      one.level.trigger === 'live' && isActive(one.level, moment)
        ? this.pass(one, [price], moment, moment, false)
        : [],
    );
  }

  /** A closed candle. */
  closed(candle: ClosedTicks): LevelCrossing[] {
    const { time, closeTime, close } = candle;
    this.hear(close, closeTime);
    return this.watched.flatMap((one) => {
      const { level } = one;
      if (closeTime <= level.activeFrom) {
        if (level.startPrice === null) this.seat(one, close);
        return [];
      }
      if (!isActive(level, closeTime)) return [];
      // Prices before the level was drawn do not count, nor those that may have been before it last spoke: of such
      // a candle, only the close does.
      const hasSpoken = this.stateOf(one).lastCrossed > time;
      const prices =
        level.trigger === 'close' || time < level.activeFrom || hasSpoken ? [close] : this.path(one, candle);
      return this.pass(one, prices, closeTime, time, true);
    });
  }

  /** A crossing to `side` that was told before this engine was built: the level has spoken. */
  remember(id: string, side: 1 | -1, moment: number): void {
    const known = this.states.get(id);
    if (known === undefined || moment <= known.state.lastCrossed) return;
    const state = {
      ...known.state,
      // Of the newest candle, what is known of the price is where it went last.
      side: moment > this.lastMoment ? side : known.state.side,
      isArmed: false,
      crossings: Math.max(1, known.state.crossings),
      lastAdmitted: moment,
      lastCrossed: moment,
    };
    this.states.set(id, { ...known, state });
  }

  save(): string {
    return JSON.stringify(
      [...(this.known ?? [])].map(([id, { definition, state }]) => [id, definition, state]),
    );
  }

  /** Takes back what `save` gave; false when it is something else. */
  load(text: string): boolean {
    const stored = parseStored(text);
    if (stored === null) return false;
    for (const [id, definition, state] of stored) {
      const known = this.watched.find(({ level }) => level.id === id);
      if (known === undefined || definitionOf(known.level) === definition)
        this.states.set(id, { definition, state });
    }
    return true;
  }

  /** Takes a price as the one before the next, without a crossing. */
  private look(price: number): void {
    for (const one of this.watched) {
      if (this.stateOf(one).side === 0) this.seat(one, price);
    }
  }

  private firstState({ price, startPrice }: PriceLevel): LevelState {
    if (startPrice === null) return UNSEEN_LEVEL;
    const side = Math.sign(this.grid.measure(startPrice) - this.grid.measure(price)) as -1 | 0 | 1;
    return { ...UNSEEN_LEVEL, side };
  }

  private hear(price: number, moment: number): void {
    this.lastPrice = price;
    this.lastMoment = moment;
  }

  private seat(one: Watched, price: number): void {
    const side = Math.sign(price - one.rule.level) as -1 | 0 | 1;
    const state = this.stateOf(one);
    this.keep(one, { ...state, side: side === 0 ? state.side : side });
  }

  /** The side from which the price came is tried first: whether high or low was earlier is not known. */
  private path(one: Watched, { open, high, low, close }: ClosedTicks): number[] {
    const { side } = this.stateOf(one);
    return side < 0 ? [open, high, close] : side > 0 ? [open, low, close] : [close];
  }

  private pass(
    one: Watched,
    prices: readonly number[],
    at: number,
    moment: number,
    isClosed: boolean,
  ): LevelCrossing[] {
    const crossings: LevelCrossing[] = [];
    for (const [index, price] of prices.entries()) {
      const { state, crossed } = crossLevel(one.rule, this.stateOf(one), price);
      this.keep(one, state);
      if (crossed === 0) continue;
      const isCooling = state.lastAdmitted > 0 && at - state.lastAdmitted < MINUTE;
      this.keep(one, { ...state, lastCrossed: at, lastAdmitted: isCooling ? state.lastAdmitted : at });
      // Of a candle's high or low, all that is known is that the level lay on the way.
      const isEdge = prices.length > 1 && index === 1;
      crossings.push({
        level: one.level,
        side: crossed,
        price: isEdge ? one.rule.level : price,
        moment,
        isClose: isClosed && prices.length === 1,
        isCooling,
      });
    }
    return crossings;
  }

  private get states(): Map<string, { readonly definition: string; readonly state: LevelState }> {
    return (this.known ??= new Map<string, { readonly definition: string; readonly state: LevelState }>());
  }

  private stateOf({ level }: Watched): LevelState {
    return this.states.get(level.id)?.state ?? UNSEEN_LEVEL;
  }

  private keep({ level }: Watched, state: LevelState): void {
    this.states.set(level.id, { definition: definitionOf(level), state });
  }
}

function isActive(level: PriceLevel, moment: number): boolean {
  return moment >= level.activeFrom && (level.expiresAt === null || moment < level.expiresAt);
}

function ruleOf(level: PriceLevel, grid: PriceGrid): LevelRule {
  return {
    level: grid.measure(level.price),
    hysteresis: level.hysteresis,
    direction: level.direction,
    isOnce: level.repeat === 'once',
  };
}

/** What makes a level another one, so that it starts anew. */
function definitionOf(level: PriceLevel): string {
  const { price, direction, trigger, repeat, hysteresis, activeFrom, startPrice } = level;
  return [price, direction, trigger, repeat, hysteresis, activeFrom, startPrice].join(' ');
}

function parseStored(text: string): z.infer<typeof storedSchema> | null {
  try {
    const parsed = storedSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
