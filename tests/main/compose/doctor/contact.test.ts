import { describe, expect, it } from 'vitest';
import { checkClock } from '../../../../main/compose/doctor/checkClock';
import { checkContact } from '../../../../main/compose/doctor/checkContact';
import { lastContact } from '../../../../main/compose/doctor/lastContact';
import { liveSkew } from '../../../../main/compose/doctor/liveSkew';
import { dataFolderAt } from '../../../../main/dataFolder';
import { readOrCreateSecrets } from '../../../../main/secrets';
import { FIVE_MINUTES, terminalCandles } from '../../../support/terminalCandles';
import { terminalFolder } from '../../../support/terminalFolder';
import { openRig } from '../../../support/terminalRig';
import { startTestServer } from '../../server/testServer';

const MINUTE = 60_000;

describe('the doctor', () => {
  it('finds the newest candle that MetaTrader has sent, while Vigia runs', () => {
    const rig = openRig();
    const candles = terminalCandles(30);
    rig.feed(candles);
    const last = lastContact(rig.folder);
    expect(last).toMatchObject({ symbol: 'TEST', timeframe: 'M5', time: candles.at(-1)!.time });
    const closed = candles.at(-1)!.time + FIVE_MINUTES;
    const soon = checkContact(last, true, closed + MINUTE);
    expect(soon).toMatchObject({ check: 'mt5', level: 'ok' });
    expect(soon.text.en).toContain('TEST M5, closed at 2026-01-05');
    const late = checkContact(last, true, closed + 16 * MINUTE);
    expect(late.level).toBe('warning');
    expect(late.text.en).toContain('what the Experts tab says');
    expect(checkContact(last, false, closed + 16 * MINUTE).level).toBe('ok');
  });

  it('says how to connect where nothing ever came', () => {
    expect(lastContact(dataFolderAt(terminalFolder()))).toBeNull();
    const finding = checkContact(null, true, 0);
    expect([finding.level, finding.text.en]).toEqual(['warning', expect.stringContaining('Connect MT5')]);
  });

  it('doubts a clock that is behind a candle that has opened', () => {
    const rig = openRig();
    const candles = terminalCandles(3);
    rig.feed(candles);
    const last = lastContact(rig.folder);
    expect(checkClock(last, candles.at(-1)!.time + 1, null)).toMatchObject({ check: 'clock', level: 'ok' });
    const behind = checkClock(last, candles.at(-1)!.time - MINUTE, 0);
    expect([behind.level, behind.text.pt]).toEqual(['problem', expect.stringContaining('sincronizar')]);
    expect(checkClock(null, 0, null).level).toBe('problem');
  });

  it("tells how far MetaTrader's clock is from this computer's, and what to do when that is too far", () => {
    const now = Date.UTC(2026, 6, 20, 13);
    const fine = checkClock(null, now, 1.96);
    expect([fine.level, fine.text.en]).toEqual([
      'ok',
      "This computer's clock shows 2026-07-20 13:00 UTC, 2.0 s behind MetaTrader's.",
    ]);
    const far = checkClock(null, now, -2.1);
    expect(far.level).toBe('warning');
    expect(far.text.en).toContain("2.1 s ahead of MetaTrader's. Let the system synchronise its clock");
    expect(far.text.pt).toContain('2,1 s adiantado em relação ao do MetaTrader. Mande o sistema sincronizar');
  });

  it('asks the Vigia that is running for the worst clock, and is content without an answer', async () => {
    const folder = dataFolderAt(terminalFolder());
    const secrets = readOrCreateSecrets(folder.secrets);
    if (!secrets.ok) throw new Error(secrets.problem.text.en);
    const { terminal, server, port } = await startTestServer({ token: secrets.value.apiToken });
    const at = { host: '127.0.0.1', port };
    expect(await liveSkew(folder, at)).toBeNull();
    const rig = openRig();
    rig.feed(terminalCandles(3));
    const { feed, ...rest } = rig.pipeline.series()[0]!;
    for (const [symbol, clockSkewMs] of [
      ['WIN$N', 400],
      ['WDO "x"}', -3_250],
      ['IND$N', null],
    ] as const)
      terminal.publish({ type: 'series', series: { ...rest, symbol, feed: { ...feed, clockSkewMs } } });
    expect(await liveSkew(folder, at)).toBe(-3.25);
    expect(await liveSkew(dataFolderAt(terminalFolder()), at)).toBeNull();
    await server.stop();
    expect(await liveSkew(folder, at)).toBeNull();
  });
});
