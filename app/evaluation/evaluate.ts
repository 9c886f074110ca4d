import { evaluateAlerts } from './evaluateAlerts';
import type { Evaluation, JudgedAlert } from './evaluation';
import type { EvaluationSettings } from './evaluationSettings';
import type { History } from './history';
import { MATCHES } from './match';
import { cellOf, type MatchTable } from './matchTable';
import { outcomeOf } from './outcomeOf';

export interface EvaluationQuestion {
  /** Candle numbers of the history, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** The opportunities of the whole history, and what an alert anywhere would be worth. */
  readonly table: MatchTable;
  /** Count refused candidates too, as if there were no admission rules. */
  readonly raw: boolean;
  readonly settings: EvaluationSettings;
}

/** Judges what the engine found in one period: every figure by the definitions of design.md section 2. */
export function evaluate(history: History, question: EvaluationQuestion): Evaluation {
  const { from, to, table, raw, settings } = question;
  const alerts = history.drafts
    .filter(({ draft, candle }) => candle >= from && candle < to && (raw || draft.reason === null))
    .map(({ draft, candle }): JudgedAlert => {
      const match = MATCHES[table.match[cellOf(candle, draft.direction)]!]!;
      return { draft, candle, outcome: outcomeOf(draft, candle, history, settings), match };
    });
  return evaluateAlerts(history, alerts, question);
}
