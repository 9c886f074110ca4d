const PATIENCE_MS = 30_000;

/** Waits for something to become true, but not for ever: the report then says what did not. */
export async function waitUntil(condition: () => boolean, signal?: AbortSignal): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!condition() && Date.now() < end) {
    signal?.throwIfAborted();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
