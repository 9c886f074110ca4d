import { describe, expect, it } from 'vitest';
import { terminalProgram } from '../support/terminalProgram';
import { runServe } from './fire/runServe';

describe.runIf(process.platform === 'linux')(
  'twenty minutes of vigia serve, in short what npm run soak does',
  () => {
    it(
      'takes every candle on a clock that is moved from outside, and tells alerts',
      { timeout: 120_000 },
      async () => {
        const { candles, alerts, rss } = await runServe({
          program: await terminalProgram('main/cli/cli.ts'),
          clock: await terminalProgram('tests/soak/fire/steppedClock.ts'),
          ...{ hours: 1 / 3, symbols: 2, progress: () => undefined, signal: new AbortController().signal },
        });
        expect(candles).toBe(40);
        expect(alerts).toBeGreaterThan(2);
        expect(rss[0]).toBeGreaterThan(10_000_000);
      },
    );
  },
);
