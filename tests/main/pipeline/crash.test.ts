import { describe, expect, it } from 'vitest';
import { runKills } from '../../soak/fire/runKills';
import { sharedData } from '../../support/sharedData';
import { terminalProgram } from '../../support/terminalProgram';

const KILLS = 10;

describe('a terminal that is killed again and again while a real file plays at full speed', () => {
  it('ends with the alerts of an undisturbed run, each at the client and in the mailbox, none shown twice', async () => {
    const report = await runKills({
      program: await terminalProgram('tests/soak/fire/fireTerminal.ts'),
      marketFile: sharedData('WIN_M5_20210823_20220518.csv'),
      candles: 2_000,
      kills: KILLS,
      longestLife: 400,
      seed: 20_260_316,
    });
    expect(report.told).toBeGreaterThan(20);
    expect(report).toMatchObject({
      kills: KILLS,
      different: [],
      missingAtClient: 0,
      disorderAtClient: 0,
      missingInMailbox: 0,
      shownTwice: 0,
      damage: null,
    });
  }, 180_000);
});
