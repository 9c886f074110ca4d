import { sharedData } from '../support/sharedData';
import { terminalProgram } from '../support/terminalProgram';
import { runKills } from './fire/runKills';
import type { SoakContext, SoakRow } from './soakContext';

const KILLS = 200;

export const name = 'kills';

/** kill -9 at 200 random instants while nine months of real candles play at full speed. */
export async function run({ progress, signal }: SoakContext): Promise<SoakRow[]> {
  const report = await runKills({
    program: await terminalProgram('tests/soak/fire/fireTerminal.ts'),
    marketFile: sharedData('WIN_M5_20210823_20220518.csv'),
    candles: 20_001,
    kills: KILLS,
    longestLife: 300,
    seed: 20_260_316,
    progress: (kills) => progress(kills, KILLS),
    signal,
  });
  const none = (what: string, value: number, summary?: string): SoakRow => ({
    ...{ what, value, unit: 'alerts', most: 0 },
    ...(summary === undefined ? {} : { summary }),
  });
  return [
    { what: 'kill -9 at random instants', value: report.kills, unit: 'kills' },
    { what: 'candles played', value: report.candles, unit: 'candles' },
    { what: 'alerts, refused ones included', value: report.alerts, unit: 'alerts' },
    { what: 'alerts told', value: report.told, unit: 'alerts' },
    none(
      'unlike an undisturbed run',
      report.different.length,
      'after 200 kills: alerts unlike an undisturbed run',
    ),
    none('missing at the WebSocket client', report.missingAtClient, 'after 200 kills: losses, WebSocket'),
    none('missing in the mailbox', report.missingInMailbox, 'after 200 kills: losses, mailbox'),
    none('notifications shown twice', report.shownTwice, 'after 200 kills: duplicates, notifications'),
    none(
      'twice or out of order at the client',
      report.disorderAtClient,
      'after 200 kills: duplicates, WebSocket',
    ),
    { what: 'e-mails sent again', value: report.mailsAgain, unit: 'e-mails', note: 'allowed: at least once' },
    {
      ...{
        what: 'broken links in the audit chain',
        value: report.damage === null ? 0 : 1,
        unit: 'breaks',
        most: 0,
      },
      ...(report.damage === null ? {} : { note: report.damage }),
    },
  ];
}
