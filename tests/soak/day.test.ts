import { describe, expect, it } from 'vitest';
import { runDay } from './fire/runDay';

describe('an hour of three symbols, in short what npm run soak does for a day', () => {
  it(
    'takes every candle, tells every alert, and opens nothing that it does not close',
    { timeout: 120_000 },
    async () => {
      const { candles, alerts, unheard, warm, end } = await runDay({
        ...{ hours: 1, symbols: 3, warmHours: 0.5, progress: () => undefined },
        signal: new AbortController().signal,
      });
      expect(candles).toBe(180);
      expect(alerts).toBeGreaterThan(5);
      expect(unheard).toBe(0);
      expect(end.files).toBeLessThanOrEqual(warm.files);
    },
  );
});
