import type { Clock } from '../../app/engine/ports';
import type { ChannelResult } from './channel';

/** Adds the time an attempt took to what became of it. */
export async function timed(
  clock: Clock,
  attempt: () => Promise<Omit<ChannelResult, 'latencyMs'>>,
): Promise<ChannelResult> {
  const startedAt = clock.now();
  const result = await attempt();
  return { ...result, latencyMs: Math.max(0, clock.now() - startedAt) };
}
