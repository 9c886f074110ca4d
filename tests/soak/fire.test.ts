import { describe, expect, it } from 'vitest';
import { canMount } from '../support/canMount';
import { sharedData } from '../support/sharedData';
import { runClockSteps } from './fire/runClockSteps';
import { runDiskFull } from './fire/runDiskFull';
import { runDrops } from './fire/runDrops';
import { runLocked } from './fire/runLocked';
import { runMailFaults } from './fire/runMailFaults';

// The short form of "npm run soak"; being killed is in tests/main/pipeline/crash.test.ts.

const MINUTES_3 = 180_000;

describe('under fire', () => {
  it(
    'a bridge whose line is cut again and again loses no candle and no alert',
    async () => {
      const report = await runDrops({
        marketFile: sharedData('WIN_M5_20210823_20220518.csv'),
        candles: 2_000,
        drops: 40,
        seed: 7,
      });
      expect(report.told).toBeGreaterThan(5);
      expect(report).toMatchObject({
        drops: 40,
        candles: 2_000,
        wrongCandles: 0,
        differentAlerts: 0,
        missingAtClient: 0,
        disorderAtClient: 0,
      });
    },
    MINUTES_3,
  );

  it(
    'a mail server that refuses, hangs, dies in mid-message or drips loses no e-mail, and the window says so',
    async () => {
      const report = await runMailFaults({ alertsEach: 4 });
      expect(report).toMatchObject({ alerts: 16, missing: 0, told: ['refuse', 'hang', 'die'] });
    },
    MINUTES_3,
  );

  const UNHARMED = { health: 503, breakouts: 30, missing: 0, missingAtClient: 0 };

  it.skipIf(!canMount())(
    'a full disk stops the alerts with a word about it, and none is missing when there is room again',
    async () => {
      expect(await runDiskFull()).toEqual({
        ...UNHARMED,
        notices: ['storage-disk-full', 'storage-recovered'],
      });
    },
    MINUTES_3,
  );

  it(
    'a database that another process locks stops the alerts with a word about it, and none is missing afterwards',
    async () => {
      expect(await runLocked()).toEqual({ ...UNHARMED, notices: ['storage-locked', 'storage-recovered'] });
    },
    MINUTES_3,
  );

  it(
    'a clock that jumps back and forward loses no alert and sends no e-mail twice',
    async () => {
      expect(await runClockSteps()).toEqual({
        alerts: 18,
        missingAtClient: 0,
        missingInMailbox: 0,
        twiceInMailbox: 0,
      });
    },
    MINUTES_3,
  );
});
