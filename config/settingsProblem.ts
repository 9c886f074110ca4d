/** Something in `alertas.yaml` that cannot stand. */
export interface SettingsProblem {
  /** From 1. */
  readonly line: number;
  /** `detectors.engulfing.minBody`; empty when it is the file as a whole. */
  readonly key: string;
  readonly text: { readonly pt: string; readonly en: string };
}
