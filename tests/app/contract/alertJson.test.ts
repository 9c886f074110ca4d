import { describe, expect, it } from 'vitest';
import { alertJsonSchema, toAlertJson } from '../../../app/contract/alertJson';
import { clientMessageSchema, serverMessageSchema } from '../../../app/contract/serverMessages';
import { sampleAlert } from '../../support/sampleAlert';

describe('The Alert JSON', () => {
  it('has exactly the fields that other programs rely on', () => {
    const json: unknown = JSON.parse(JSON.stringify(toAlertJson(sampleAlert(1))));
    expect(Object.keys(json as object)).toEqual([
      'id',
      'key',
      'seq',
      'symbol',
      'timeframe',
      'direction',
      'severity',
      'patterns',
      'confidence',
      'candleTime',
      'detectedAt',
      'price',
      'entry',
      'stop',
      'target',
      'riskReward',
      'explanation',
      'origin',
      'status',
      'reason',
      'deliveries',
      'outcome',
    ]);
    expect(alertJsonSchema.parse(json)).toEqual(json);
  });

  it('writes times as ISO UTC with milliseconds, cutting fractions', () => {
    const { candleTime, detectedAt } = toAlertJson(sampleAlert(1));
    expect(candleTime).toBe('2026-03-16T12:10:00.000Z');
    expect(detectedAt).toBe('2026-03-16T12:15:00.000Z');
  });

  it('carries every number that explains the alert, the reason and the outcome', () => {
    const outcome = {
      result: 'target',
      ambiguous: false,
      fill: 130_255,
      exit: 130_970,
      r: 2.47,
      mfe: 2.6,
      mae: -0.3,
      candles: 7,
    } as const;
    const json = toAlertJson(sampleAlert(1, { outcome, status: 'closed', reason: 'cooldown' }));
    expect(json).toMatchObject({ outcome, status: 'closed', reason: 'cooldown' });
    expect(json.explanation[0]).toMatchObject({
      detector: 'extreme-volatility',
      value: 2.3,
      threshold: 2,
      numbers: { mean: 129_800, deviation: 195.6, window: 20 },
    });
  });

  it('leaks nothing of the inside', () => {
    const text = JSON.stringify(toAlertJson(sampleAlert(1, { note: 'my own words' })));
    expect(text).not.toContain('my own words');
    expect(text).not.toContain('receivedAt');
  });
});

describe('The WebSocket messages', () => {
  it('are the ones of the contract', () => {
    const alert = toAlertJson(sampleAlert(3));
    for (const message of [
      { type: 'hello', version: 1, seq: 0 },
      { type: 'alert', version: 1, seq: 3, alert },
      { type: 'update', version: 1, seq: 3, alert },
      { type: 'ping' },
    ])
      expect(serverMessageSchema.parse(message)).toEqual(message);
  });

  it('refuse a client that asks for nonsense and overlook fields they do not know', () => {
    expect(clientMessageSchema.safeParse({ type: 'resume', afterSeq: -1 }).success).toBe(false);
    expect(clientMessageSchema.safeParse({ type: 'resume', afterSeq: 1.5 }).success).toBe(false);
    expect(clientMessageSchema.safeParse({ type: 'ack', id: 'WIN' }).success).toBe(false);
    expect(clientMessageSchema.parse({ type: 'resume', afterSeq: 4, client: 'desk' })).toEqual({
      type: 'resume',
      afterSeq: 4,
    });
  });
});
