import { describe, expect, it } from 'vitest';
import { checkClock } from '../../../../main/compose/doctor/checkClock';
import { checkContact } from '../../../../main/compose/doctor/checkContact';
import { lastContact } from '../../../../main/compose/doctor/lastContact';
import { dataFolderAt } from '../../../../main/dataFolder';
import { FIVE_MINUTES, terminalCandles } from '../../../support/terminalCandles';
import { terminalFolder } from '../../../support/terminalFolder';
import { openRig } from '../../../support/terminalRig';

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
    expect(checkClock(last, candles.at(-1)!.time + 1)).toMatchObject({ check: 'clock', level: 'ok' });
    const behind = checkClock(last, candles.at(-1)!.time - MINUTE);
    expect([behind.level, behind.text.pt]).toEqual(['problem', expect.stringContaining('sincronizar')]);
    expect(checkClock(null, 0).level).toBe('problem');
  });
});
