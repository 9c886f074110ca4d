/** A price level as the chart draws it. */
export interface ShownLevel {
  readonly id: string;
  readonly price: number;
  /** False once it has spoken or expired. */
  readonly isWatched: boolean;
  /** The words beside its line. */
  readonly label: string;
  /** Its price, or another one while it is dragged, as the axis writes it. */
  readonly write: (price: number) => string;
}
