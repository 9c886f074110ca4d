import type { Evaluation, EvaluationWarning } from './evaluation';
import { LEAST_SAMPLE } from './leastSample';

const FEW_SESSIONS = 20;
/** A plan that reaches 2.5 R does not win four times in five, nor earn half an R every time, without a mistake. */
const UNLIKELY_WIN = 0.8;
const UNLIKELY_R = 0.5;
const MANY_AMBIGUOUS = 0.1;
/** In R: from here on the fees decide, and not what the market did. */
const COSTS = 0.2;

/** What a reader must know before believing these figures. */
export function warningsOf({
  gates,
  outcomes,
  expectancy,
  sessions,
  costs,
}: Pick<Evaluation, 'gates' | 'outcomes' | 'expectancy' | 'sessions'> & {
  /** Of a mean alert, in R; null without outcomes. */
  readonly costs: number | null;
}): readonly EvaluationWarning[] {
  const warnings: EvaluationWarning[] = [];
  for (const gate of ['capture', 'false', 'win'] as const) {
    const { n } = gates[gate];
    if (n < LEAST_SAMPLE) warnings.push({ code: 'sample-too-small', gate, n });
  }
  if (sessions < FEW_SESSIONS) warnings.push({ code: 'few-sessions', sessions });
  const { win, capture } = gates;
  if (win.n >= LEAST_SAMPLE && (win.value ?? 0) > UNLIKELY_WIN)
    warnings.push({ code: 'too-good', what: 'win' });
  if (win.n >= LEAST_SAMPLE && (expectancy?.value ?? 0) > UNLIKELY_R)
    warnings.push({ code: 'too-good', what: 'expectancy' });
  if (capture.n >= LEAST_SAMPLE && capture.hits === capture.n && gates.false.hits === 0)
    warnings.push({ code: 'too-good', what: 'capture' });
  const share = win.n === 0 ? 0 : outcomes.ambiguous / win.n;
  if (share > MANY_AMBIGUOUS) warnings.push({ code: 'many-ambiguous', share });
  if (costs !== null && costs > COSTS) warnings.push({ code: 'costs', share: costs });
  return warnings;
}
