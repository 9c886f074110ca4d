import type { DataFolder } from '../../dataFolder';
import { readSecrets } from '../../secrets';

/** A Vigia that runs answers at once. */
const LONGEST_WAIT_MS = 2_000;
const SAMPLE = /^vigia_clock_skew_seconds\{[^\n]*\} (-?[\d.]+(?:e[+-]?\d+)?)$/gim;

/**
 * By how many seconds the clock of a connected MetaTrader is ahead of this computer's, as the Vigia that is running
 * has measured it; of several terminals the worst. Null when none is connected or Vigia does not answer.
 */
export async function liveSkew(
  { secrets: path }: DataFolder,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<number | null> {
  const secrets = readSecrets(path);
  if (!secrets.ok) return null;
  const address = host.includes(':') ? `[${host}]` : host;
  try {
    const answer = await fetch(`http://${address}:${port}/metrics`, {
      headers: { authorization: `Bearer ${secrets.value.apiToken}` },
      signal: AbortSignal.timeout(LONGEST_WAIT_MS),
    });
    if (!answer.ok) return null;
    const found = [...(await answer.text()).matchAll(SAMPLE)].map(([, value]) => Number(value));
    return found.sort((a, b) => Math.abs(b) - Math.abs(a))[0] ?? null;
  } catch {
    return null;
  }
}
