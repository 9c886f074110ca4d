/** What a terminal under fire is given; JSON on its command line. */
export interface FirePlan {
  readonly root: string;
  readonly configFile: string;
  /** A real file of candles; null plays a made market. */
  readonly marketFile: string | null;
  /** How many of its candles. */
  readonly candles: number;
  /** One line of JSON a notification that the system was asked to show. */
  readonly shownFile: string;
}
