import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ALERT_MARKET, FIRST_BREAKOUT, openAlertMarket } from './alertMarket';
import { FireClient } from './fireClient';
import { openFireHouse } from './fireHouse';

export interface DiskFullReport {
  /** What the window was told, in order. */
  readonly notices: readonly string[];
  readonly healthWhileFull: number;
  /** Breakouts the market made, before, while and after the disk was full. */
  readonly breakouts: number;
  /** Breakouts without an alert in the history in the end. */
  readonly missing: number;
  readonly missingAtClient: number;
}

const SMALL = '1m';
const LARGE = '64m';
const PATIENCE_MS = 30_000;

/** Whether this process may mount a small file system; only root may. */
export function canMount(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/** Fills the disk under a working terminal, and makes room again. */
export async function runDiskFull(): Promise<DiskFullReport> {
  const disk = mkdtempSync(join(tmpdir(), 'vigia-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SMALL}`, 'vigia-disk', disk]);
  try {
    return await fill(disk);
  } finally {
    execFileSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true, force: true });
  }
}

async function fill(disk: string): Promise<DiskFullReport> {
  const house = await openFireHouse({ settings: ALERT_MARKET, parent: disk });
  const client = new FireClient();
  client.connect(house.httpPort, house.terminal.secrets.apiToken);
  let market = await openAlertMarket(house);
  let breakouts = 0;
  const raise = (count: number): void => {
    for (let one = 0; one < count; one += 1) market.alert();
    breakouts += count;
  };
  const codes = (): string[] =>
    house.notices.map(({ code }) => code).filter((code) => code.startsWith('storage'));
  const stored = (): number => house.terminal.port.snapshot().alerts.length;
  try {
    raise(5);
    await until(() => stored() === 5);
    fillUp(disk);
    raise(20);
    await until(() => codes().includes('storage-disk-full'));
    const { status } = await fetch(`http://127.0.0.1:${house.httpPort}/health`);
    execFileSync('mount', ['-o', `remount,size=${LARGE}`, disk]);
    // The source hears that its candles were not taken, and comes back with all of them.
    market.close();
    market = await openAlertMarket(house, breakouts);
    raise(5);
    await until(() => codes().includes('storage-recovered'));
    await until(() => house.terminal.port.alerts(EVERY).total === breakouts);
    const { alerts } = house.terminal.port.snapshot();
    await client.until(alerts.length, 5_000);
    return {
      notices: codes(),
      healthWhileFull: status,
      breakouts,
      missing: breakouts - house.terminal.port.alerts(EVERY).total,
      missingAtClient: alerts.filter(({ id }) => !client.heard.has(id)).length,
    };
  } finally {
    market.close();
    client.close();
    await house.stop();
  }
}

const EVERY = {
  ...{ from: FIRST_BREAKOUT, to: null, symbol: null, pattern: null, severity: null, direction: null },
  ...{ status: null, origin: null, reason: null, limit: 1, cursor: null },
} as const;

/** Leaves no byte free. */
function fillUp(disk: string): void {
  for (let size = 1 << 20; size >= 1; size = Math.floor(size / 2))
    try {
      for (let part = 0; part < 4; part += 1)
        writeFileSync(join(disk, `filling-${size}-${part}`), Buffer.alloc(size));
    } catch {
      // As much as fits.
    }
}

async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!condition() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 10));
}
