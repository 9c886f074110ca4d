import { resolve } from 'node:path';
import type { CommandCall } from './command';

/** The places every command may be pointed to, absolute; null where nothing was said. */
export interface Places {
  readonly dataDir: string | null;
  readonly configFile: string | null;
}

export function placesOf({ values, io }: Pick<CommandCall, 'values' | 'io'>): Places {
  return { dataDir: pathOf(values['data-dir'], io.cwd), configFile: pathOf(values.config, io.cwd) };
}

function pathOf(value: string | boolean | undefined, cwd: string): string | null {
  return typeof value === 'string' ? resolve(cwd, value) : null;
}
