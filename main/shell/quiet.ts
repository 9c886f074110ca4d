import { join } from 'node:path';
import { z } from 'zod';
import type { QuietRequest, QuietState } from '../../app/contract/ipcQuiet';
import { jsonFile } from './jsonFile';

const FILE = 'do-not-disturb.json';
const choiceSchema = z.object({
  on: z.boolean(),
  until: z.number().nullable(),
  /** What the settings said then: when they say otherwise, they were switched later. */
  usual: z.boolean(),
});
type Choice = Readonly<z.infer<typeof choiceSchema>>;

export interface QuietParts {
  readonly dataDir: string;
  readonly now: () => number;
  /** Runs `task` once after `ms`; the function it gives forgets it. */
  readonly after: (ms: number, task: () => void) => () => void;
  /** What `alertas.yaml` says. */
  readonly usual: () => { readonly enabled: boolean; readonly allowCritical: boolean };
}

/** Do-not-disturb as it is now: what the trader switched in the window or the tray, else what the settings say. */
export interface Quiet {
  current(): QuietState;
  set(wish: QuietRequest): void;
  /** `alertas.yaml` may say otherwise now. */
  settingsChanged(): void;
  /** Told after every change, also when its time has run out. Returns the end of it. */
  onChange(listener: () => void): () => void;
}

/** Keeps the trader's choice over a restart; one with an end gives way to the settings when it is over. */
export function createQuiet({ dataDir, now, after, usual }: QuietParts): Quiet {
  const file = jsonFile(join(dataDir, FILE), choiceSchema);
  const listeners = new Set<() => void>();
  let choice: Choice | null = file.read();
  let forget: (() => void) | null = null;
  /** What the listeners last heard of. */
  let told = JSON.stringify(current());
  waitForEnd();

  function waitForEnd(): void {
    forget?.();
    forget = null;
    if (choice?.until == null) return;
    forget = after(Math.max(1, choice.until - now()), () => {
      waitForEnd();
      tell();
    });
  }

  function holding(): Choice | null {
    if (choice?.usual !== usual().enabled) return null;
    return choice.until === null || now() < choice.until ? choice : null;
  }

  function current(): QuietState {
    const { enabled, allowCritical } = usual();
    const held = holding();
    return { on: held?.on ?? enabled, until: held?.on === true ? held.until : null, allowCritical };
  }

  function tell(): void {
    told = JSON.stringify(current());
    for (const listener of listeners) listener();
  }

  return {
    current,
    set({ on, minutes }) {
      choice = { on, until: minutes === null ? null : now() + minutes * 60_000, usual: usual().enabled };
      file.write(choice);
      waitForEnd();
      tell();
    },
    settingsChanged() {
      if (JSON.stringify(current()) !== told) tell();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
