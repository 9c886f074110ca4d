/** One line of the table that `npm run bench` prints. */
export interface BenchRow {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly note?: string;
  /** The budget of design.md section 4, in `unit`; the table says whether it is met. */
  readonly most?: number;
  readonly least?: number;
}
