import type { DetectorId } from '../detectors/detectorId';
import type { Signal } from '../detectors/signal';
import type { StateMemory } from '../indicators/stateMemory';
import type { AdmissionSettings } from './admissionSettings';
import { Cooldown } from './cooldown';
import { joinSignals, type Ensemble } from './ensemble';
import type { WhyNotReason } from './reason';
import { SaidMemory } from './saidMemory';

/** Signals of one candle and one direction on their way to the trader. */
export interface Candidate {
  readonly side: 1 | -1;
  readonly candleTime: number;
  /** When the candle closed, UTC ms of the market. */
  readonly closeTime: number;
  /** Number of the candle in its series, from 1. */
  readonly candle: number;
  readonly isInSession: boolean;
  readonly isHistorical: boolean;
  /** At least one. */
  readonly signals: readonly Signal[];
}

/** What goes out, or would have. */
export interface Verdict {
  readonly ensemble: Ensemble;
  readonly reason: WhyNotReason | null;
}

/** When a pattern was last admitted on any timeframe of the symbol; 0 = never. */
export type LastOnSymbol = (pattern: DetectorId) => number;

/**
 * Decides which candidates of a series go out: said before, cooling down, too unsure, outside the hours, history; the
 * first of these reasons counts. Everything that depends on the moment of telling and not on candles (snooze, mute, attention)
 * is decided after it, by the delivery policy.
 */
export class Admission {
  private readonly said: SaidMemory;
  private readonly cooldown: Cooldown;

  constructor(
    memory: StateMemory,
    private readonly settings: AdmissionSettings,
  ) {
    this.said = new SaidMemory(memory);
    this.cooldown = new Cooldown(memory, settings.cooldownCandles);
  }

  /** Forgets the cooldowns; what was said stays said. */
  reset(): void {
    this.cooldown.reset();
  }

  decide(candidate: Candidate, lastOnSymbol: LastOnSymbol): Verdict {
    const { side, candleTime } = candidate;
    const verdict = this.judge(candidate, lastOnSymbol);
    if (verdict.reason === null) this.startCooldowns(candidate, verdict.ensemble);
    if (this.said.has(side, candleTime)) return { ...verdict, reason: 'duplicate' };
    this.said.add(side, candleTime);
    return verdict.reason === null && candidate.isHistorical ? { ...verdict, reason: 'historical' } : verdict;
  }

  /** What was told before this engine was built. */
  remember(side: 1 | -1, candleTime: number): void {
    if (!this.said.has(side, candleTime)) this.said.add(side, candleTime);
  }

  lastAdmitted(pattern: DetectorId): number {
    return this.cooldown.lastAdmitted(pattern);
  }

  /** What candles and settings alone decide. */
  private judge(candidate: Candidate, lastOnSymbol: LastOnSymbol): Verdict {
    const { signals } = candidate;
    const ready = signals.filter((signal) => !this.isCooling(signal.detector, candidate, lastOnSymbol));
    if (ready.length === 0) return { ensemble: joinSignals(signals), reason: 'cooldown' };
    const ensemble = joinSignals(ready);
    if (ensemble.confidence < this.settings.minConfidence) return { ensemble, reason: 'below-confidence' };
    if (this.settings.onlyInSession && !candidate.isInSession) return { ensemble, reason: 'out-of-session' };
    return { ensemble, reason: null };
  }

  /** Also for what is history or was said before: the engine's state follows from candles alone. */
  private startCooldowns({ side, candle, closeTime }: Candidate, ensemble: Ensemble): void {
    for (const pattern of ensemble.patterns) this.cooldown.start(pattern, side, candle, closeTime);
  }

  private isCooling(pattern: DetectorId, candidate: Candidate, lastOnSymbol: LastOnSymbol): boolean {
    const { side, candle, closeTime } = candidate;
    return this.cooldown.isCooling(pattern, side, candle, closeTime, lastOnSymbol(pattern));
  }
}
