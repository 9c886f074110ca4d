import { onTestFinished } from 'vitest';
import type { MarketEvent } from '../../app/engine/ports';
import { compose } from '../../main/compose';
import type { ComposeOptions, Terminal } from '../../main/compose/composeTypes';

export interface StartedTerminal {
  readonly terminal: Terminal;
  readonly events: MarketEvent[];
}

/** A composed terminal on free ports, stopped when the test ends; `start` is left to the test. */
export function terminalStart(root: string, options: Partial<ComposeOptions> = {}): StartedTerminal {
  const composed = compose({ dataDir: root, configFile: null, httpPort: 0, bridgePort: 0, ...options });
  if (!composed.ok) throw new Error(composed.problem.text.en);
  const terminal = composed.value;
  onTestFinished(() => terminal.stop());
  const events: MarketEvent[] = [];
  terminal.port.subscribe((event) => void events.push(event));
  return { terminal, events };
}
