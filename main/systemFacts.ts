import type { Terminal } from './compose/composeTypes';

/** What the terminal says about itself on the system page. */
export function systemFacts(terminal: Terminal, startedAt: number) {
  const { http, bridge } = terminal.ports();
  return {
    dataFolder: terminal.folder.root,
    databaseBytes: terminal.databaseBytes(),
    startedAt,
    http: { number: http.port, open: http.open },
    bridge: { number: bridge.port, open: bridge.open },
    bridgeToken: terminal.secrets.bridgeToken,
    upkeep: terminal.upkeep(),
  };
}
