/** What is drawn from when no grid is named: the settings of the volatility detectors. */
export const OWN_SEARCH_SPACE = `
detectors:
  volatility-shock:
    window: { from: 40, to: 160 }
    k: { from: 2, to: 4.5 }
  extreme-volatility:
    enabled: [true, false]
    window: { from: 10, to: 120 }
    sigma: { from: 1.5, to: 4 }
    confirm: [1, 2, 3]
`;
