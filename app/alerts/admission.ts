import type { StateMemory } from '../indicators/stateMemory';
import type { AdmissionSettings } from './admissionSettings';
import { Cooldown } from './cooldown';
import type { WhyNotReason } from './reason';
import { SaidMemory } from './saidMemory';

/** Signals of one candle and one direction on their way to the trader; one object is used again and again. */
export interface Candidate {
  side: 1 | -1;
  candleTime: number;
  /** When the candle closed, UTC ms of the market. */
  closeTime: number;
  /** Number of the candle in its series, from 1. */
  candle: number;
  isInSession: boolean;
  isHistorical: boolean;
}

/** A series of the same symbol, on any timeframe. */
export interface Peer {
  readonly admission: Admission;
}

/**
 * Decides which candidates of a series go out: said before, cooling down, too unsure, outside the hours, history; the
 * first of these reasons counts. Everything that depends on the moment of telling and not on candles (snooze, mute,
 * attention) is decided after it, by the stages of `silence/`.
 *
 * Patterns are bits: 1 << place in `DETECTOR_IDS`.
 */
export class Admission {
  private readonly said: SaidMemory;
  private readonly cooldown: Cooldown;
  /** The series of the same symbol on all timeframes, this one included. */
  private readonly peers: readonly Peer[];

  constructor(
    memory: StateMemory,
    private readonly settings: AdmissionSettings,
    peers: readonly Peer[],
  ) {
    this.said = new SaidMemory(memory);
    this.cooldown = new Cooldown(memory, settings.cooldownCandles);
    this.peers = peers;
  }

  /** Forgets the cooldowns; what was said stays said. */
  reset(): void {
    this.cooldown.reset();
  }

  /** Those of the fired patterns that are not cooling down. */
  ready(candidate: Candidate, fired: number): number {
    const { side, candle, closeTime } = candidate;
    let ready = this.cooldown.ready(fired, side, candle);
    // A series never waits for itself here: its candles close at least a minute apart.
    for (let at = 0; this.peers.length > 1 && at < this.peers.length; at++) {
      ready = this.peers[at]!.admission.cooldown.readyAfterMinute(ready, closeTime);
    }
    return ready;
  }

  /** Whether `decide` looks at the confidence at all. */
  get needsConfidence(): boolean {
    return this.settings.minConfidence > 0;
  }

  /**
   * The fate of a candidate with these ready patterns (none: all are cooling down) and their joint confidence. Also
   * what is history or was said before starts cooldowns: the engine's state follows from candles alone.
   */
  decide(candidate: Candidate, ready: number, confidence: number): WhyNotReason | null {
    const reason = this.judge(candidate, ready, confidence);
    const { side, candleTime } = candidate;
    if (reason === null) this.cooldown.start(ready, side, candidate.candle, candidate.closeTime);
    if (this.said.has(side, candleTime)) return 'duplicate';
    this.said.add(side, candleTime);
    return reason === null && candidate.isHistorical ? 'historical' : reason;
  }

  /** What was told before this engine was built. */
  remember(side: 1 | -1, candleTime: number): void {
    if (!this.said.has(side, candleTime)) this.said.add(side, candleTime);
  }

  private judge(candidate: Candidate, ready: number, confidence: number): WhyNotReason | null {
    if (ready === 0) return 'cooldown';
    if (confidence < this.settings.minConfidence) return 'below-confidence';
    return this.settings.onlyInSession && !candidate.isInSession ? 'out-of-session' : null;
  }
}
