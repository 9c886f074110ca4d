/**
 * Searches that need no file of one's own, as `--grid` reads them. `volatility` is the one by which the default settings
 * were found; `shock` a short form of it; `plan` the distances of stop and target.
 */
export const READY_GRIDS = {
  shock: `detectors:
  volatility-shock:
    window: [60, 80, 120, 160]
    k: { from: 2.25, to: 3.5, step: 0.25 }
`,
  volatility: `detectors:
  volatility-shock:
    window: [60, 80, 100, 120, 160]
    k: { from: 2.25, to: 3.5, step: 0.25 }
  extreme-volatility:
    sigma: [2, 2.5, 3, 3.5]
    confirm: [1, 2]
`,
  plan: `plan:
  stopAtr: [0.75, 1, 1.5, 2]
  targetAtr: [1, 1.5, 2, 2.5, 3]
`,
} as const;
export type ReadyGrid = keyof typeof READY_GRIDS;
