import { describe, expect, it } from 'vitest';
import type { Alert } from '../../../app/alerts/alert';
import { createEngine } from '../../../app/engine/createEngine';
import { engineSettingsSchema } from '../../../app/engine/engineSettings';
import { DEFAULT_EVALUATION_SETTINGS } from '../../../app/evaluation/evaluationSettings';
import { outcomeOf } from '../../../app/evaluation/outcomeOf';
import type { Candle } from '../../../app/market/candle';
import { sessionCalendar } from '../../../app/market/sessionCalendar';
import { terminalCandles, TEST_INSTRUMENT, TEST_KEY } from '../../support/terminalCandles';
import { openRig, type Rig } from '../../support/terminalRig';

const CANDLES = terminalCandles(900);
/** The same candles with the hours of an exchange: sessions end. */
const EXCHANGE = { ...TEST_INSTRUMENT, calendar: 'b3-index' } as const;

function expected(alerts: readonly Alert[], candles: readonly Candle[], instrument = TEST_INSTRUMENT) {
  const calendar = sessionCalendar(instrument.calendar);
  const history = {
    candles,
    sessions: Float64Array.from(candles, ({ time }) => calendar.sessionOf(time)),
    instrument,
  };
  return alerts.map((alert) => {
    const at = candles.findIndex(({ time }) => time === alert.candleTime);
    return outcomeOf(alert, at, history, DEFAULT_EVALUATION_SETTINGS);
  });
}

const outcomesOf = (rig: Rig) => rig.alerts().map(({ outcome }) => outcome);

describe('outcomes are followed live', () => {
  it('and are those of a backtest of the same candles, for refused alerts too', () => {
    const cautious = engineSettingsSchema.parse({ admission: { cooldownCandles: 20 } });
    const rig = openRig({ makeEngine: () => createEngine(cautious) });
    rig.feed(CANDLES);
    const alerts = rig.alerts();
    expect(alerts.some(({ reason }) => reason !== null)).toBe(true);
    expect(outcomesOf(rig)).toEqual(expected(alerts, CANDLES));
    expect(alerts.filter(({ outcome }) => outcome !== null).length).toBeGreaterThan(40);
  });

  it('to the end of each session, which only the next one shows', () => {
    const opening = { instrument: EXCHANGE, timeframe: 'M5', source: 'bridge', basis: null } as const;
    const rig = openRig({ opening });
    rig.feed(CANDLES);
    const alerts = rig.alerts();
    const found = expected(alerts, CANDLES, EXCHANGE);
    expect(outcomesOf(rig)).toEqual(found);
    expect(found.some((outcome) => outcome?.result === 'timeout' && outcome.candles < 24)).toBe(true);
  });

  it('through a kill after any candle', () => {
    let rig = openRig();
    for (const [at, candle] of CANDLES.slice(0, 400).entries()) {
      rig.apply(candle, { previousTime: CANDLES[at - 1]?.time ?? null });
      if (at % 7 !== 0) continue;
      rig.kill();
      rig = openRig({ root: rig.root });
    }
    expect(outcomesOf(rig)).toEqual(expected(rig.alerts(), CANDLES.slice(0, 400)));
  });

  it('when they come as history, in order or filled in later', () => {
    const rig = openRig();
    const chunk = (candles: readonly Candle[], previousTime: number | null): void => {
      rig.pipeline.market.backfill(TEST_KEY, {
        candles,
        previousTime,
        end: true,
        origin: 'backfill',
        liveFrom: Number.MAX_SAFE_INTEGER,
        receivedAt: 0,
      });
    };
    chunk(CANDLES.slice(300, 600), null);
    chunk(CANDLES.slice(600), CANDLES[599]!.time);
    chunk(CANDLES.slice(0, 300), null);
    const alerts = rig.alerts();
    expect(alerts.length).toBeGreaterThan(40);
    expect(outcomesOf(rig)).toEqual(expected(alerts, CANDLES));
  });

  it('and each is audited and told once', () => {
    const rig = openRig();
    rig.feed(CANDLES);
    const ended = rig.alerts().filter(({ outcome }) => outcome !== null);
    const told = rig.events.filter((event) => event.type === 'alert-update' && event.alert.outcome !== null);
    expect(told).toHaveLength(ended.length);
    const audited = rig.storage.audit.newest(10_000).filter(({ event }) => event === 'outcome');
    expect(new Set(audited.map(({ alertId }) => alertId))).toEqual(new Set(ended.map(({ id }) => id)));
    expect(audited).toHaveLength(ended.length);
  });
});
