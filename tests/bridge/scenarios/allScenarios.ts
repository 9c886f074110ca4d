import { failureScenarios } from './failure';
import { greetingScenarios } from './greeting';
import { historyScenarios } from './history';
import { liveScenarios } from './live';
import type { Scenario } from './scenario';

/** Everything the expert must do on its own side of the wire. */
export const allScenarios: readonly Scenario[] = [
  ...greetingScenarios,
  ...historyScenarios,
  ...liveScenarios,
  ...failureScenarios,
];
