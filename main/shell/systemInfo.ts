import { app } from 'electron';
import { ENGINE_VERSION } from '../../app/engine/engineVersion';
import type { SystemInfo } from '../../app/contract/ipcSystem';

/** What the terminal itself knows; the rest is the program's. */
type TerminalFacts = Pick<
  SystemInfo,
  'dataFolder' | 'databaseBytes' | 'startedAt' | 'http' | 'bridge' | 'bridgeToken' | 'upkeep'
>;

export function describeSystem(facts: TerminalFacts): SystemInfo {
  const kilobytes = app.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0);
  return {
    ...facts,
    version: app.getVersion(),
    engineVersion: ENGINE_VERSION,
    electron: process.versions.electron,
    chromium: process.versions.chrome,
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    memoryBytes: kilobytes * 1024,
  };
}
