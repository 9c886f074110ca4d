import { readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import type { DataFolder } from '../dataFolder';
import { lockOwner } from '../storage/ownerLock';
import { writeWholeFile } from '../writeWholeFile';
import type { PortStatus } from './composeTypes';
import type { PortCode } from './ownPort';

const address = z.object({ host: z.string(), port: z.int().min(1).max(65_535) });
const schema = z.object({
  pid: z.int(),
  'http-port': address.optional(),
  'bridge-port': address.optional(),
});

/** Where a Vigia listens; a port that it does not have is absent. */
export type OpenPorts = Readonly<z.infer<typeof schema>>;

/**
 * Keeps a note in the data folder of where this Vigia listens, for other programs of ours: its ports may be others than
 * those of the settings. Without the note they ask at those.
 */
export function keepOpenPorts({ ports: path }: DataFolder): (code: PortCode, status: PortStatus) => void {
  const open = new Map<PortCode, z.infer<typeof address>>();
  return (code, status) => {
    if (status.open) open.set(code, { host: status.host, port: status.port });
    else open.delete(code);
    try {
      if (open.size === 0) rmSync(path, { force: true });
      else writeWholeFile(path, JSON.stringify({ pid: process.pid, ...Object.fromEntries(open) }), 0o600);
    } catch {
      // A full disk shall not keep a port closed.
    }
  };
}

/** Where the owner of the data folder listens; null when it left no note. */
export function readOpenPorts({ ports, lock }: DataFolder): OpenPorts | null {
  try {
    const { data } = schema.safeParse(JSON.parse(readFileSync(ports, 'utf8')));
    return data?.pid === lockOwner(lock) ? data : null;
  } catch {
    return null;
  }
}
