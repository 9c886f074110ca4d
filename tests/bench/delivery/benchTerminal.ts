import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose } from '../../../main/compose';
import type { Terminal } from '../../../main/compose/composeTypes';
import { createMachineClock } from './machineClock';

/** One detector that fires as often as the market process wants it to. */
const SETTINGS = `
market:
  source: bridge
detectors:
  extreme-volatility: { enabled: false }
  volatility-shock: { enabled: false }
  engulfing: { enabled: false }
  rsi-divergence: { enabled: false }
  level-break: { window: 5, buffer: 1, bufferUnit: ticks }
`;

export interface BenchTerminal {
  readonly terminal: Terminal;
  readonly httpPort: number;
  readonly bridgePort: number;
  /** The terminal's clock minus the machine's, ms. */
  readonly clockOffset: number;
  stop(): Promise<void>;
}

/** A whole terminal without a window, on free ports and a data folder of its own; `more` settings are added. */
export async function startBenchTerminal(more = ''): Promise<BenchTerminal> {
  const dataDir = mkdtempSync(join(tmpdir(), 'vigia-bench-'));
  const configFile = join(dataDir, 'bench.yaml');
  writeFileSync(configFile, SETTINGS + more);
  const clock = createMachineClock();
  const composed = compose({ dataDir, configFile, httpPort: 0, bridgePort: 0, clock });
  if (!composed.ok) throw new Error(composed.problem.text.en);
  const terminal = composed.value;
  await terminal.start();
  const { http, bridge } = terminal.ports();
  return {
    terminal,
    httpPort: http.port,
    bridgePort: bridge.port,
    clockOffset: clock.offset,
    async stop() {
      await terminal.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
