/**
 * What the C library reads when `vigia serve` starts (glibc; others ignore it): all threads share one heap, and what is free
 * at its end goes back to the system. Without it every thread of V8 keeps a heap of its own, 26 MB together
 * (docs/performance.md).
 */
export const serveEnvironment = { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '65536' };
