import type { Locator, Page } from '@playwright/test';

/** The parts of the window by what a person, or a screen reader, would call them. */
export interface TerminalPage {
  readonly legendTime: Locator;
  readonly watchlist: Locator;
  /** The cards of the live list, newest first. */
  readonly alerts: Locator;
  /** The markers on the chart, as the list for screen readers names them. */
  readonly markers: Locator;
  readonly history: Locator;
  readonly historyRows: Locator;
  readonly detail: Locator;
}

export function terminalPage(window: Page): TerminalPage {
  return {
    legendTime: window.locator('.legend-time'),
    watchlist: window.getByRole('navigation', { name: /Ativos|Symbols/ }),
    alerts: window.getByRole('region', { name: /Alertas ao vivo|Live alerts/ }).locator('li[data-alert]'),
    markers: window.getByRole('list', { name: /Alertas no gráfico|Alerts on the chart/ }).locator('li'),
    history: window.getByRole('tabpanel', { name: /Histórico|History/ }),
    historyRows: window.locator('.history-row'),
    detail: window.getByRole('region', { name: /Explicação do alerta|Alert explained/ }),
  };
}
