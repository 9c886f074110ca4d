/** Part of every alert key: raise it when the same candles would give other alerts. */
export const ENGINE_VERSION = '1';
