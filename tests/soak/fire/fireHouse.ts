import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock, Notice, Scheduler } from '../../../app/engine/ports';
import { compose } from '../../../main/compose';
import type { Terminal } from '../../../main/compose/composeTypes';

export interface FireHouse {
  readonly terminal: Terminal;
  /** Everything the window was told is wrong, or right again. */
  readonly notices: readonly Notice[];
  readonly httpPort: number;
  readonly bridgePort: number;
  stop(): Promise<void>;
}

export interface FireHouseOptions {
  /** The YAML of its settings. */
  readonly settings: string;
  /** Where its data folder is made; absent: with the system's temporary files. */
  readonly parent?: string;
  readonly time?: Clock & Scheduler;
}

/** A whole terminal without a window on a data folder of its own. */
export async function openFireHouse({ settings, parent, time }: FireHouseOptions): Promise<FireHouse> {
  const folder = mkdtempSync(join(parent ?? tmpdir(), 'vigia-fire-'));
  const configFile = join(folder, 'fire.yaml');
  writeFileSync(configFile, settings);
  const timed = time === undefined ? {} : { clock: time, scheduler: time };
  const composed = compose({ dataDir: folder, configFile, httpPort: 0, bridgePort: 0, ...timed });
  if (!composed.ok) throw new Error(composed.problem.text.en);
  const terminal = composed.value;
  const notices: Notice[] = [];
  terminal.port.subscribe((event) => {
    if (event.type === 'notice') notices.push(event.notice);
  });
  await terminal.start();
  const { http, bridge } = terminal.ports();
  return {
    terminal,
    notices,
    httpPort: http.port,
    bridgePort: bridge.port,
    async stop() {
      await terminal.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
