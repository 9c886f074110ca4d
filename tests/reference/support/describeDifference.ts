import type { AlertDraft } from '../../../app/alerts/alert';
import type { Signal } from '../../../app/detectors/signal';
import type { Instrument } from '../../../app/market/instrument';
import type { NaiveSignal } from '../naive/detectors/naiveSignal';
import type { NaiveAlert } from '../naive/findAlerts';

/** Doubles that went through the same sum in another order may differ in their last bits. */
const RELATIVE = 1e-12;

const isClose = (a: number, b: number): boolean =>
  a === b || Math.abs(a - b) <= RELATIVE * Math.max(Math.abs(a), Math.abs(b));

type Row = readonly [field: string, expected: unknown, actual: unknown];

/**
 * The first difference between the alerts that the sentences give and those that the engine found, field by
 * field; null when there is none.
 */
export function describeDifference(
  expected: readonly NaiveAlert[],
  actual: readonly AlertDraft[],
  instrument: Instrument,
): string | null {
  const count = Math.max(expected.length, actual.length);
  for (let i = 0; i < count; i++) {
    const wanted = expected[i];
    const found = actual[i];
    if (wanted === undefined) return `unexpected alert ${i}: ${JSON.stringify(found)}`;
    if (found === undefined) return `missing alert ${i}: ${describeNaive(wanted)}`;
    const row = alertRows(wanted, found, instrument).find(isDifferent);
    if (row !== undefined) {
      const [field, should, is] = row;
      return `alert ${i}, ${field}: should be ${String(should)}, is ${String(is)}; ${describeNaive(wanted)} against ${JSON.stringify(found)}`;
    }
  }
  return null;
}

function isDifferent([, expected, actual]: Row): boolean {
  if (typeof expected === 'number' && typeof actual === 'number') return !isClose(expected, actual);
  return expected !== actual;
}

function describeNaive({ key, index, signals }: NaiveAlert): string {
  return `${key} (candle ${index}) ${signals.map(({ detector, value, threshold }) => `${detector} ${value}/${threshold}`).join(', ')}`;
}

function alertRows(wanted: NaiveAlert, found: AlertDraft, instrument: Instrument): Row[] {
  const price = (ticks: number): number => Number((ticks * instrument.tickSize).toFixed(instrument.digits));
  const { plan } = wanted;
  return [
    ['key', wanted.key, found.key],
    ['candleTime', wanted.candleTime, found.candleTime],
    ['direction', wanted.direction, found.direction],
    ['patterns', wanted.signals.map(({ detector }) => detector).join(), found.patterns.join()],
    ['signals', wanted.signals.length, found.signals.length],
    ...wanted.signals.flatMap((signal, i) => signalRows(wanted, signal, found.signals[i], instrument)),
    ['confidence', wanted.confidence, found.confidence],
    ['severity', wanted.severity, found.severity],
    ['reason', wanted.reason, found.reason],
    ['price', price(wanted.close), found.price],
    ['plan.entry.low', price(plan.entryLow), found.plan.entry.low],
    ['plan.entry.high', price(plan.entryHigh), found.plan.entry.high],
    ['plan.stop', price(plan.stop), found.plan.stop],
    ['plan.target', price(plan.target), found.plan.target],
    ['plan.riskReward', plan.riskReward, found.plan.riskReward],
    ['plan.belowTwo', plan.riskReward < 2, found.plan.belowTwo],
    ['plan.risk', price(Math.abs(wanted.close - plan.stop)), found.plan.risk],
    ['plan.reward', price(Math.abs(wanted.close - plan.target)), found.plan.reward],
    ['plan.atr', plan.atr * instrument.tickSize, found.plan.atr],
  ];
}

function signalRows(
  alert: NaiveAlert,
  wanted: NaiveSignal,
  found: Signal | undefined,
  { tickSize }: Instrument,
): Row[] {
  const unit = wanted.unit === 'ticks' ? tickSize : 1;
  return [
    ['signal.detector', wanted.detector, found?.detector],
    ['signal.direction', wanted.direction, found?.direction],
    ['signal.candleTime', alert.candleTime, found?.candleTime],
    ['signal.value', wanted.value * unit, found?.value],
    ['signal.threshold', wanted.threshold * unit, found?.threshold],
    ['signal.confidence', wanted.confidence, found?.confidence],
  ];
}
