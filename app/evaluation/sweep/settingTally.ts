/** Numbers a session has for each setting, in this order. */
export const TALLY_FIELDS = [
  /** Events that begin in it and were caught. */
  'caught',
  /** Alerts of the volatility detectors; those not too near to the data's ends; of these the false and captured ones. */
  'volatilityAlerts',
  'judged',
  'wrong',
  'right',
  /** All alerts; those with an outcome; of these, targets first. */
  'alerts',
  'resolved',
  'wins',
  /** Sums over the outcomes: R, and the share of wins at which their plans break even. */
  'sumR',
  'sumEven',
] as const;
export type TallyField = (typeof TALLY_FIELDS)[number];

/** What one setting did in each session of a history, in one block of numbers that workers hand over. */
export class SettingTally {
  constructor(
    readonly sessions: number,
    /** Scores of `ROTATIONS` in place, after the fields. */
    readonly numbers: Float64Array,
  ) {}

  static empty(sessions: number, rotations: number): SettingTally {
    return new SettingTally(sessions, new Float64Array(sessions * TALLY_FIELDS.length + rotations));
  }

  add(session: number, field: TallyField, value: number): void {
    const at = TALLY_FIELDS.indexOf(field) * this.sessions + session;
    this.numbers[at] = this.numbers[at]! + value;
  }

  at(session: number, field: TallyField): number {
    return this.numbers[TALLY_FIELDS.indexOf(field) * this.sessions + session]!;
  }

  /** How good it would look with its alerts moved to other sessions, one number a rotation. */
  get rotated(): Float64Array {
    return this.numbers.subarray(TALLY_FIELDS.length * this.sessions);
  }
}
