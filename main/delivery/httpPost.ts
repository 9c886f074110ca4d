import type { Scheduler } from '../../app/engine/ports';
import type { ChannelResult } from './channel';

const ANSWER_MS = 8_000;

/** Statuses that say "not now" rather than "never". */
const NOT_NOW: readonly number[] = [408, 425, 429];

export interface PostRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly scheduler: Scheduler;
}

/**
 * Posts JSON and judges the answer: 2xx is delivered; no answer, 5xx, 408, 425 and 429 may pass; everything else,
 * also a redirect, is a refusal.
 */
export async function httpPost({
  url,
  headers,
  body,
  scheduler,
}: PostRequest): Promise<Omit<ChannelResult, 'latencyMs'>> {
  const abort = new AbortController();
  const cancel = scheduler.after(ANSWER_MS, () => abort.abort());
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body,
      redirect: 'manual',
      signal: abort.signal,
    });
    // What it says is nobody's business; unread, it would keep the connection.
    await response.body?.cancel();
    if (response.ok) return { status: 'delivered' };
    const notNow = response.status >= 500 || NOT_NOW.includes(response.status);
    return { status: notNow ? 'retryable' : 'permanent', detail: `the server answered ${response.status}` };
  } catch (error) {
    if (abort.signal.aborted)
      return { status: 'retryable', detail: `no answer within ${ANSWER_MS / 1000} s` };
    return { status: 'retryable', detail: failureOf(error) };
  } finally {
    cancel();
  }
}

/** Why the connection failed: `fetch` hides it in the cause. */
function failureOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (cause instanceof Error && 'code' in cause) return `no connection (${String(cause.code)})`;
  return cause instanceof Error ? cause.message : error.message;
}
