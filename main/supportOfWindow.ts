import { backupsIn } from './compose/backups';
import type { Terminal } from './compose/composeTypes';
import { diagnosticsZip } from './compose/diagnostics/diagnosticsZip';
import { publicPartOf } from './compose/publicPartOf';
import { createChannelVault, type Vault } from './compose/settings/channelVault';
import type { SupportRequests } from './ipc/supportHandlers';
import { readLog } from './log/readLog';
import { systemFacts } from './systemFacts';

/** The log and the diagnostics of a running terminal, as the window asks for them. */
export function supportOfWindow(
  terminal: Terminal,
  vault: Vault,
  startedAt: number,
  now: () => number,
): SupportRequests {
  const { folder, secrets } = terminal;
  const channels = createChannelVault(() => terminal.settings(), vault);
  return {
    now,
    readLog: (query) => readLog(folder.logs, query),
    diagnostics: () => {
      const { bridgeToken: _, upkeep, ...facts } = systemFacts(terminal, startedAt);
      const { series, notices } = terminal.port.snapshot();
      return diagnosticsZip({
        logs: folder.logs,
        settings: publicPartOf(terminal.settings()),
        secrets: [...Object.values(secrets), ...channels.values()],
        state: {
          chain: upkeep.audit,
          state: {
            ...facts,
            upkeep,
            series,
            notices,
            delivery: terminal.deliveryState(),
            bridge: terminal.bridge(),
          },
          backups: backupsIn({ dataDir: folder.root }).files,
        },
        now: now(),
      });
    },
  };
}
