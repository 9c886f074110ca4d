/** One value to be written into `alertas.yaml`. */
export interface SettingChange {
  /** `detectors.engulfing.minBody`. */
  readonly key: string;
  /** As YAML would read it: a boolean, a number, a text, or a list. */
  readonly value: unknown;
}
