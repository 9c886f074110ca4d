import type { Clock, Scheduler } from '../../app/engine/ports';
import type { ChannelResult } from './channel';

/**
 * Waits for an attempt, but not for ever. No answer in time, or an exception, is a failure that may be tried again;
 * what answers later is not listened to.
 */
export function withDeadline(
  attempt: () => Promise<ChannelResult>,
  deadlineMs: number,
  { clock, scheduler }: { readonly clock: Clock; readonly scheduler: Scheduler },
): Promise<ChannelResult> {
  const startedAt = clock.now();
  const failed = (detail: string): ChannelResult => ({
    status: 'retryable',
    latencyMs: clock.now() - startedAt,
    detail,
  });
  return new Promise((resolve) => {
    const cancel = scheduler.after(deadlineMs, () =>
      resolve(failed(`no answer within ${deadlineMs / 1000} s`)),
    );
    const end = (result: ChannelResult): void => {
      cancel();
      resolve(result);
    };
    attempt().then(end, (error: unknown) =>
      end(failed(error instanceof Error ? error.message : String(error))),
    );
  });
}
