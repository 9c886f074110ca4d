/** What the gates are called in sentences and reports. */
export const GATE_NAMES = {
  capture: { pt: 'captura', en: 'capture' },
  false: { pt: 'alertas falsos', en: 'false alerts' },
  win: { pt: 'acerto', en: 'win rate' },
} as const;
