import type { ExpertFault } from './expertFault';
import { historyFaults } from './historyFaults';
import { liveFaults } from './liveFaults';
import { wireFaults } from './wireFaults';

/** Mistakes that are easily made in the expert, each with the scenario that must notice it. */
export const expertFaults: readonly ExpertFault[] = [...historyFaults, ...wireFaults, ...liveFaults];
