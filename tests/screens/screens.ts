import type { Page } from '@playwright/test';
import { expect } from '../e2e/support/vigiaTest';
import { terminalPage } from '../e2e/support/terminalPage';
import type { Dictionary } from '../../renderer/i18n/pt';

/** A screen of the tour: how to get there from the bare terminal; Esc and `leave` lead back. */
export interface Screen {
  readonly name: string;
  readonly needsAlerts?: boolean;
  readonly show: (window: Page, text: Dictionary) => Promise<void>;
  readonly leave?: (window: Page, text: Dictionary) => Promise<void>;
}

const tab = (window: Page, name: string) => window.getByRole('tab', { name, exact: true });

async function showTab(window: Page, name: string): Promise<void> {
  const chosen = tab(window, name);
  if ((await chosen.getAttribute('aria-selected')) !== 'true') await chosen.click();
  await expect(window.getByRole('tabpanel', { name })).toBeVisible();
}

export const SCREENS: readonly Screen[] = [
  { name: 'terminal', show: (window, text) => showTab(window, text.dock.history) },
  {
    name: 'alert-explained',
    needsAlerts: true,
    show: async (window) => {
      await terminalPage(window).alerts.first().focus();
      await window.keyboard.press('e');
      await expect(terminalPage(window).detail).toBeVisible();
    },
    leave: (window, text) =>
      terminalPage(window).detail.getByRole('button', { name: text.detail.close }).click(),
  },
  { name: 'why-not', show: (window, text) => showTab(window, text.dock.whyNot) },
  { name: 'performance', show: (window, text) => showTab(window, text.dock.performance) },
  { name: 'system', show: (window, text) => showTab(window, text.dock.system) },
  {
    name: 'snooze',
    show: async (window, text) => {
      await showTab(window, text.dock.history);
      await window.getByRole('button', { name: text.snooze.openLong, exact: true }).click();
    },
  },
  { name: 'connect', show: (window) => openDialog(window, '.topbar', /MT5/) },
  {
    name: 'keys',
    show: async (window) => {
      await window.keyboard.press('?');
      await expect(window.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'level',
    needsAlerts: true,
    show: async (window) => {
      await window.keyboard.press('l');
      await expect(window.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'replay',
    show: (window, text) => openDialog(window, '.topbar', text.replay.open),
  },
];

async function openDialog(window: Page, where: string, name: string | RegExp): Promise<void> {
  await window.locator(where).getByRole('button', { name }).first().click();
  await expect(window.getByRole('dialog')).toBeVisible();
}
