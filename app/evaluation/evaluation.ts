import type { AlertDraft, Outcome } from '../alerts/alert';
import type { DetectorId } from '../detectors/detectorId';
import type { Expectancy } from './expectancy';
import type { Gate } from './gate';
import type { Match } from './match';
import type { Opportunity } from './opportunity';

/** Of an alert, what judging it takes. */
export type JudgedDraft = Pick<
  AlertDraft,
  'direction' | 'patterns' | 'confidence' | 'candleTime' | 'plan' | 'reason'
>;

/** An alert with how it ended and what it was worth as a warning. */
export interface JudgedAlert<Draft extends JudgedDraft = AlertDraft> {
  readonly draft: Draft;
  /** Its candle in the history, from 0. */
  readonly candle: number;
  /** Null when it was not filled or the data ended first. */
  readonly outcome: Outcome | null;
  readonly match: Match;
}

export interface JudgedEvent extends Opportunity {
  /** An alert of a volatility detector caught it. */
  readonly captured: boolean;
}

/** The win gate, and beside it the share of wins at which the plan neither earns nor loses; null without outcomes. */
export interface WinGate extends Gate {
  readonly breakEven: number | null;
}

/** The gate of false alerts, and what the others of its `n` were: in the window of an event, or neither. */
export interface FalseGate extends Gate {
  readonly captured: number;
  readonly neutral: number;
}

export interface Gates {
  readonly capture: Gate;
  readonly false: FalseGate;
  readonly win: WinGate;
}

/** How alerts ended. */
export interface OutcomeCounts {
  readonly target: number;
  readonly stop: number;
  readonly timeout: number;
  /** Of the stops: those whose candle touched the target too. */
  readonly ambiguous: number;
  /** Neither filled nor ended within the data. */
  readonly unresolved: number;
}

export interface DetectorEvaluation {
  readonly alerts: number;
  readonly outcomes: OutcomeCounts;
  /** `capture` and `false` are null for detectors that do not claim to foresee volatility. */
  readonly gates: {
    readonly capture: Gate | null;
    readonly false: FalseGate | null;
    readonly win: WinGate;
  };
  readonly expectancy: Expectancy | null;
}

/** What a reader must know before believing the figures. */
export type EvaluationWarning =
  | { readonly code: 'sample-too-small'; readonly gate: keyof Gates; readonly n: number }
  | { readonly code: 'few-sessions'; readonly sessions: number }
  | { readonly code: 'too-good'; readonly what: 'win' | 'expectancy' | 'capture' }
  | { readonly code: 'many-ambiguous'; readonly share: number }
  /** Costs in R of a mean alert. */
  | { readonly code: 'costs'; readonly share: number };

/** The alerts of one period of a history, judged. */
export interface Evaluation<Draft extends JudgedDraft = AlertDraft> {
  /** Candle numbers, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly sessions: number;
  readonly alerts: readonly JudgedAlert<Draft>[];
  readonly events: readonly JudgedEvent[];
  readonly gates: Gates;
  readonly outcomes: OutcomeCounts;
  readonly expectancy: Expectancy | null;
  readonly detectors: ReadonlyMap<DetectorId, DetectorEvaluation>;
  readonly warnings: readonly EvaluationWarning[];
}
