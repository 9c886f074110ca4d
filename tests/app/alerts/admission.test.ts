import { describe, expect, it } from 'vitest';
import { Admission, type Candidate, type Peer } from '../../../app/alerts/admission';
import { admissionSettingsSchema } from '../../../app/alerts/admissionSettings';
import { StateMemory } from '../../../app/indicators/stateMemory';

const MINUTE = 60_000;
const SHOCK = 0b10;
const ENGULFING = 0b100;

function admissionOf(settings: object = {}, peers: Peer[] = []): Admission {
  const { parts } = StateMemory.allocate(
    (memory) => new Admission(memory, admissionSettingsSchema.parse(settings), peers),
  );
  parts.reset();
  peers.push({ admission: parts });
  return parts;
}

/** The `n`-th five-minute candle. */
function candidate(n: number, changes: Partial<Candidate> = {}): Candidate {
  return {
    side: 1,
    candleTime: n * 5 * MINUTE,
    closeTime: (n + 1) * 5 * MINUTE,
    candle: n,
    isInSession: true,
    isHistorical: false,
    ...changes,
  };
}

/** What becomes of fired patterns: the reason, and which of them are ready. */
function judge(
  admission: Admission,
  one: Candidate,
  fired: number,
  confidence = 0.9,
): [string | null, number] {
  const ready = admission.ready(one, fired);
  return [admission.decide(one, ready, confidence), ready];
}

describe('a candidate', () => {
  it('goes out when nothing speaks against it', () => {
    expect(judge(admissionOf(), candidate(1), SHOCK)).toEqual([null, SHOCK]);
  });

  it('is a duplicate when its candle and direction were there before', () => {
    const admission = admissionOf();
    admission.remember(1, candidate(7).candleTime);
    expect(judge(admission, candidate(7), SHOCK)[0]).toBe('duplicate');
    expect(judge(admission, candidate(7, { side: -1 }), SHOCK)[0]).toBeNull();
    expect(judge(admission, candidate(8), SHOCK)[0]).toBeNull();
  });

  it('cools down a pattern in its direction for the set number of candles', () => {
    const admission = admissionOf({ cooldownCandles: 3 });
    const reasons = [1, 2, 3, 4, 5].map((n) => judge(admission, candidate(n), SHOCK)[0]);
    expect(reasons).toEqual([null, 'cooldown', 'cooldown', null, 'cooldown']);
    expect(judge(admission, candidate(6, { side: -1 }), SHOCK)[0]).toBeNull();
  });

  it('goes out with the patterns that are not cooling down', () => {
    const admission = admissionOf({ cooldownCandles: 3 });
    judge(admission, candidate(1), SHOCK);
    expect(judge(admission, candidate(2), SHOCK | ENGULFING)).toEqual([null, ENGULFING]);
    expect(judge(admission, candidate(3), SHOCK | ENGULFING)).toEqual(['cooldown', 0]);
    expect(judge(admission, candidate(4), SHOCK | ENGULFING)).toEqual([null, SHOCK]);
  });

  it('waits a minute for the same pattern on another timeframe of the symbol, in any direction', () => {
    const peers: Peer[] = [];
    const [five, fifteen] = [admissionOf({}, peers), admissionOf({}, peers)];
    judge(five, candidate(2), SHOCK);
    const at = (closeTime: number): Candidate => candidate(1, { closeTime, side: -1 });
    expect(fifteen.ready(at(15 * MINUTE), SHOCK)).toBe(0);
    expect(fifteen.ready(at(15 * MINUTE + 59_999), SHOCK)).toBe(0);
    expect(fifteen.ready(at(16 * MINUTE), SHOCK)).toBe(SHOCK);
    expect(fifteen.ready(at(15 * MINUTE), ENGULFING)).toBe(ENGULFING);
  });

  it('may be too unsure, or outside the hours, when the trader asked for that', () => {
    const strict = admissionOf({ minConfidence: 0.8, onlyInSession: true });
    expect(judge(strict, candidate(1), SHOCK, 0.79)[0]).toBe('below-confidence');
    expect(judge(strict, candidate(2, { isInSession: false }), SHOCK)[0]).toBe('out-of-session');
    expect(judge(strict, candidate(3), SHOCK, 0.8)[0]).toBeNull();
    expect(judge(admissionOf(), candidate(1, { isInSession: false }), SHOCK, 0.1)[0]).toBeNull();
  });

  it('that is history starts a cooldown as if it had been said, one that was kept back does not', () => {
    const admission = admissionOf({ cooldownCandles: 3, minConfidence: 0.8 });
    expect(judge(admission, candidate(1, { isHistorical: true }), SHOCK)[0]).toBe('historical');
    expect(judge(admission, candidate(2), SHOCK)[0]).toBe('cooldown');
    expect(judge(admission, candidate(4), SHOCK, 0.5)[0]).toBe('below-confidence');
    expect(judge(admission, candidate(5), SHOCK)[0]).toBeNull();
  });
});
