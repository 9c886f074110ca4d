import { createHash } from 'node:crypto';
import type { Alert } from '../../app/alerts/alert';

/** A complete, plausible alert; `seq` makes its id and times its own, `changes` the rest. */
export function sampleAlert(seq: number, changes: Partial<Alert> = {}): Alert {
  const candleTime = Date.UTC(2026, 2, 16, 12, 5) + seq * 300_000;
  const key = `WIN$N|M5|long|${candleTime}|1`;
  const detectedAt = candleTime + 300_000.25;
  return {
    id: uuidOf(key),
    key,
    seq,
    symbol: 'WIN$N',
    timeframe: 'M5',
    direction: 'long',
    severity: 'critical',
    patterns: ['extreme-volatility', 'level-break'],
    confidence: 0.95,
    candleTime,
    price: 130_250,
    plan: {
      entry: { low: 130_180, high: 130_320 },
      stop: 129_960,
      target: 130_970,
      riskReward: 2.4827,
      belowTwo: false,
      risk: 290,
      reward: 720,
      atr: 288.4,
    },
    signals: [
      {
        detector: 'extreme-volatility',
        direction: 'long',
        candleTime,
        severity: 'critical',
        confidence: 0.87,
        value: 2.3,
        threshold: 2,
        numbers: { mean: 129_800, deviation: 195.6, window: 20 },
        silencingChange: -60,
        percentile: 0.991,
      },
      {
        detector: 'level-break',
        direction: 'long',
        candleTime,
        severity: 'high',
        confidence: 0.7,
        value: 130_250,
        threshold: 130_205,
        numbers: { level: 130_200, buffer: 5, window: 60 },
        silencingChange: -50,
        percentile: null,
      },
    ],
    origin: 'live',
    reason: null,
    detectedAt,
    status: 'open',
    acknowledgedAt: null,
    note: null,
    deliveries: [],
    outcome: null,
    stages: { receivedAt: detectedAt - 0.2, detectedAt, committedAt: detectedAt + 0.6 },
    ...changes,
  };
}

function uuidOf(key: string): string {
  const hex = createHash('sha1').update(key).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
