import type { AlertJson } from '../app/contract/alertJson';
import { csvLine } from './csvLine';

type Cell = (alert: AlertJson) => string | number | boolean | null;

/** The columns of the export, in order. */
const COLUMNS: readonly (readonly [string, Cell])[] = [
  ['id', ({ id }) => id],
  ['key', ({ key }) => key],
  ['seq', ({ seq }) => seq],
  ['symbol', ({ symbol }) => symbol],
  ['timeframe', ({ timeframe }) => timeframe],
  ['direction', ({ direction }) => direction],
  ['severity', ({ severity }) => severity],
  ['patterns', ({ patterns }) => patterns.join(' ')],
  ['confidence', ({ confidence }) => confidence],
  ['candleTime', ({ candleTime }) => candleTime],
  ['detectedAt', ({ detectedAt }) => detectedAt],
  ['price', ({ price }) => price],
  ['entryLow', ({ entry }) => entry.low],
  ['entryHigh', ({ entry }) => entry.high],
  ['stop', ({ stop }) => stop],
  ['target', ({ target }) => target],
  ['riskReward', ({ riskReward }) => riskReward],
  ['origin', ({ origin }) => origin],
  ['status', ({ status }) => status],
  ['reason', ({ reason }) => reason],
  [
    'deliveries',
    ({ deliveries }) => deliveries.map(({ channel, status }) => `${channel}:${status}`).join(' '),
  ],
  ['outcome', ({ outcome }) => outcome?.result ?? null],
  ['outcomeR', ({ outcome }) => outcome?.r ?? null],
  ['outcomeMfe', ({ outcome }) => outcome?.mfe ?? null],
  ['outcomeMae', ({ outcome }) => outcome?.mae ?? null],
  ['outcomeCandles', ({ outcome }) => outcome?.candles ?? null],
  ['outcomeAmbiguous', ({ outcome }) => outcome?.ambiguous ?? null],
  ['explanation', ({ explanation }) => JSON.stringify(explanation)],
];

export function alertCsvHeader(): string {
  return csvLine(COLUMNS.map(([name]) => name));
}

export function alertCsvLine(alert: AlertJson): string {
  return csvLine(COLUMNS.map(([, cell]) => cell(alert)));
}
