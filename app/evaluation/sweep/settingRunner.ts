import type { AlertDraft } from '../../alerts/alert';
import type { EngineSettings } from '../../engine/engineSettings';
import type { Candle } from '../../market/candle';
import { VOLATILITY } from '../evaluateAlerts';
import type { EvaluationSettings } from '../evaluationSettings';
import { findDrafts, type PlacedDraft } from '../history';
import { MATCHES } from '../match';
import { cellOf } from '../matchTable';
import { outcomeOf } from '../outcomeOf';
import { breakEvenOf } from '../breakEven';
import { rotatedScores } from './rotatedScores';
import { SettingTally } from './settingTally';
import type { SweepMarket } from './sweepMarket';

/** What is left of an outcome in a tally. */
interface Ended {
  readonly stop: number;
  readonly target: number;
  /** Null without an outcome. */
  readonly r: number | null;
  readonly isWin: boolean;
  readonly even: number;
}

/** Runs one setting after another over the same candles. */
export class SettingRunner {
  private readonly candles: readonly Candle[];
  /** The last plan followed from each place, and how it ended: most settings share their plans. */
  private readonly ended: (Ended | undefined)[] = [];
  private readonly caught: Int32Array;
  private run = 0;

  constructor(
    private readonly market: SweepMarket,
    private readonly settings: EvaluationSettings,
    /** Session days by which alerts are moved in the permutation test. */
    private readonly rotations: Int32Array,
  ) {
    this.candles = Array.from(market.time, (time, at) => ({
      time,
      open: market.open[at]!,
      high: market.high[at]!,
      low: market.low[at]!,
      close: market.close[at]!,
      tickVolume: 0,
      realVolume: 0,
      spread: 0,
    }));
    this.caught = new Int32Array(market.eventSession.length);
  }

  tally(engine: EngineSettings): SettingTally {
    const { market, rotations } = this;
    const tally = SettingTally.empty(market.starts.length - 1, rotations.length);
    const volatile: number[] = [];
    this.run += 1;
    for (const placed of this.draftsOf(engine)) {
      const { draft, candle } = placed;
      if (draft.reason !== null) continue;
      const cell = cellOf(candle, draft.direction);
      const match = MATCHES[market.match[cell]!];
      const session = market.ordinals[candle]!;
      if (draft.patterns.some((id) => VOLATILITY.includes(id))) {
        volatile.push(cell);
        tally.add(session, 'volatilityAlerts', 1);
        if (match !== 'excluded') tally.add(session, 'judged', 1);
        if (match === 'false') tally.add(session, 'wrong', 1);
        if (match === 'captured') tally.add(session, 'right', 1);
        this.noteCaught(cell, tally);
      }
      tally.add(session, 'alerts', 1);
      if (match !== 'excluded') this.noteOutcome(draft, candle, cell, session, tally);
    }
    tally.rotated.set(rotatedScores(volatile, market, rotations));
    return tally;
  }

  private draftsOf(engine: EngineSettings): readonly PlacedDraft[] {
    const { instrument, timeframe } = this.market;
    const run = findDrafts(this.candles, instrument, timeframe, engine);
    let step = run.next();
    while (step.done !== true) step = run.next();
    return step.value.drafts;
  }

  private noteCaught(cell: number, tally: SettingTally): void {
    const { from, to, order, eventSession } = this.market;
    for (let at = from[cell]!; at < to[cell]!; at++) {
      const event = order[at]!;
      const session = eventSession[event]!;
      if (session < 0 || this.caught[event] === this.run) continue;
      this.caught[event] = this.run;
      tally.add(session, 'caught', 1);
    }
  }

  private noteOutcome(
    draft: AlertDraft,
    candle: number,
    cell: number,
    session: number,
    tally: SettingTally,
  ): void {
    const { r, isWin, even } = this.endOf(draft, candle, cell);
    if (r === null) return;
    tally.add(session, 'resolved', 1);
    tally.add(session, 'sumR', r);
    tally.add(session, 'sumEven', even);
    if (isWin) tally.add(session, 'wins', 1);
  }

  private endOf(draft: AlertDraft, candle: number, cell: number): Ended {
    const { stop, target } = draft.plan;
    const known = this.ended[cell];
    if (known?.stop === stop && known.target === target) return known;
    const { instrument, sessions } = this.market;
    const outcome = outcomeOf(draft, candle, { candles: this.candles, sessions, instrument }, this.settings);
    const ended: Ended = {
      stop,
      target,
      r: outcome?.r ?? null,
      isWin: outcome?.result === 'target',
      even: outcome === null ? 0 : breakEvenOf(draft, outcome, instrument, this.settings),
    };
    this.ended[cell] = ended;
    return ended;
  }
}
