import type { ExpertFault } from './seedFaults';

export const expertFaults: readonly ExpertFault[] = [];
