import { join } from 'node:path';
import type { Clock, Notice, Scheduler } from '../../../app/engine/ports';
import type { Log } from '../../../app/engine/ports/log';
import type { Settings } from '../../../config/settingsSchema';
import type { Text } from '../../problem';
import { APP_VERSION } from '../../version';
import { fetchUpdate } from './fetchUpdate';

const FIRST_MS = 60_000;
const AGAIN_MS = 24 * 3_600_000;

export interface UpdateWatchOptions {
  /** Read at each use. */
  readonly settings: () => Settings['updates'];
  readonly dataFolder: string;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly log: Log;
  readonly notify: (notice: Notice) => void;
}

/** Looks for a newer version once a day while the settings ask for it; while they do not, no request is made. */
export function createUpdateWatch(options: UpdateWatchOptions): { start(): void; stop(): void } {
  const { settings, dataFolder, clock, scheduler, log, notify } = options;
  const folder = join(dataFolder, 'updates');
  let cancel: (() => void) | null = null;
  const ending = new AbortController();

  async function look(): Promise<void> {
    const { enabled, feed, publicKey } = settings();
    if (!enabled) return;
    const platform = `${process.platform}-${process.arch}`;
    const { signal } = ending;
    const found = await fetchUpdate({ feed, publicKey, platform, folder, version: APP_VERSION, signal });
    if (signal.aborted) return;
    if (!found.ok) {
      log('warn', 'looked for a new version', { problem: found.problem.code });
      notify({ code: found.problem.code, level: 'warning', text: found.problem.text, at: clock.now() });
    } else if (found.value !== null) {
      const { version, file } = found.value;
      log('info', 'a new version is ready', { version, file });
      notify({ code: 'update-ready', level: 'info', text: readyText(version, file), at: clock.now() });
    }
  }

  function plan(ms: number): void {
    cancel = scheduler.after(ms, () => {
      plan(AGAIN_MS);
      look().catch((error: unknown) =>
        log('error', 'looking for a new version failed', { error: String(error) }),
      );
    });
  }

  return {
    start: () => plan(FIRST_MS),
    stop() {
      cancel?.();
      ending.abort();
    },
  };
}

function readyText(version: string, file: string): Text {
  return {
    pt: `O Vigia ${version} foi baixado e a assinatura confere: ${file}. Com o mercado fechado, feche o Vigia e abra esse arquivo; docs/operations.md diz como voltar.`,
    en: `Vigia ${version} was downloaded and its signature is right: ${file}. With the market closed, close Vigia and open that file; docs/operations.md says how to go back.`,
  };
}
