import type { Page } from '@playwright/test';
import { SETTING_SECTIONS } from '../../app/contract/ipcSettings';
import { answerOpenDialog } from '../e2e/support/answerOpenDialog';
import { expect } from '../e2e/support/vigiaTest';
import { sharedData } from '../support/sharedData';
import { terminalPage } from '../e2e/support/terminalPage';
import type { Screen } from './screen';

const tab = (window: Page, name: string) => window.getByRole('tab', { name, exact: true });

const walkButton = (window: Page, name: string) =>
  window.locator('.backtest-modes').getByRole('button', { name, exact: true });

async function showTab(window: Page, name: string): Promise<void> {
  const chosen = tab(window, name);
  if ((await chosen.getAttribute('aria-selected')) !== 'true') await chosen.click();
  await expect(window.getByRole('tabpanel', { name })).toBeVisible();
}

export const SCREENS: readonly Screen[] = [
  { name: 'terminal', show: (window, text) => showTab(window, text.dock.history) },
  {
    name: 'alert-explained',
    part: '.side',
    needsAlerts: true,
    show: async (window) => {
      await terminalPage(window).alerts.first().focus();
      await window.keyboard.press('e');
      await expect(terminalPage(window).detail).toBeVisible();
    },
    leave: (window, text) =>
      terminalPage(window).detail.getByRole('button', { name: text.detail.close }).click(),
  },
  { name: 'why-not', part: '.dock', alike: true, show: (window, text) => showTab(window, text.dock.whyNot) },
  {
    name: 'why-not-answer',
    part: '.dock',
    needsAlerts: true,
    show: async (window, text) => {
      await showTab(window, text.dock.whyNot);
      await window.getByLabel(text.whyNot.time).fill('10:00');
      await window.keyboard.press('Enter');
      await expect(window.locator('.why-candle')).toContainText('BRT');
    },
  },
  { name: 'system', part: '.dock', show: (window, text) => showTab(window, text.dock.system) },
  {
    name: 'snooze',
    alike: true,
    show: async (window, text) => {
      await showTab(window, text.dock.history);
      await window.getByRole('button', { name: text.snooze.openLong, exact: true }).click();
    },
  },
  {
    name: 'snoozing',
    show: async (window, text) => {
      await window.getByRole('button', { name: text.snooze.openLong, exact: true }).click();
      await window.getByRole('button', { name: text.snooze.minutes('60') }).click();
      await window.getByRole('button', { name: text.snooze.active('') }).click();
      await expect(window.getByRole('region', { name: text.snooze.running })).toBeVisible();
    },
    leave: (window, text) =>
      window.getByRole('button', { name: text.snooze.endOf(text.snooze.all) }).click(),
  },
  {
    name: 'performance',
    part: '.dock',
    alike: true,
    show: async (window, text) => {
      await showTab(window, text.dock.performance);
      await expect(window.getByText(text.performance.loading)).toHaveCount(0);
    },
  },
  { name: 'backtest', part: '.dock', alike: true, show: (window, text) => showTab(window, text.dock.backtest) },
  {
    name: 'walk-forward',
    part: '.dock',
    show: async (window, text) => {
      await showTab(window, text.dock.backtest);
      await walkButton(window, text.walk.modes.walk).click();
      await expect(window.getByRole('textbox', { name: text.walk.own })).toBeVisible();
      await expect(window.locator('.walk-size')).toBeVisible();
    },
    leave: (window, text) => walkButton(window, text.walk.modes.backtest).click(),
  },
  {
    name: 'backtest-report',
    part: '.dock',
    needsAlerts: true,
    show: async (window, text) => {
      await showTab(window, text.dock.backtest);
      await window.getByRole('button', { name: text.backtest.run, exact: true }).click();
      await expect(window.getByRole('table', { name: text.backtest.gates })).toBeVisible();
    },
  },
  {
    name: 'history-filtered',
    alike: true,
    part: '.dock',
    needsAlerts: true,
    show: async (window, text) => {
      await showTab(window, text.dock.history);
      await window.getByRole('searchbox', { name: text.history.search }).fill('volat');
      await window.getByRole('button', { name: text.history.columns.confidence, exact: true }).click();
      await expect(terminalPage(window).historyRows.first()).toBeVisible();
    },
    leave: (window, text) => window.locator('.history-filters').getByRole('button', { name: text.history.clear }).click(),
  },
  {
    name: 'panes',
    alike: true,
    part: '.chart-panel',
    show: async (window) => {
      await window.keyboard.press('i');
      await window.keyboard.press('z');
    },
    leave: async (window) => {
      await window.keyboard.press('i');
      await window.keyboard.press('z');
    },
  },
  {
    name: 'as-it-was',
    part: '.chart-panel',
    needsAlerts: true,
    show: async (window, text) => {
      await terminalPage(window).alerts.nth(2).click();
      await window.keyboard.press('h');
      await expect(window.getByText(text.past.mark).first()).toBeVisible();
    },
    leave: (window) => window.keyboard.press('Escape'),
  },
  {
    name: 'pop-out',
    needsAlerts: true,
    show: async (window, _text, app) => {
      const opened = app.waitForEvent('window');
      await window.keyboard.press('w');
      const chart = await opened;
      await expect(chart.locator('.legend-values').first()).toBeVisible();
      return chart;
    },
    leave: async (_window, _text, app) => {
      for (const page of app.windows().slice(1)) await page.close();
    },
  },
  {
    name: 'pop-out-keys',
    alike: true,
    needsAlerts: true,
    show: async (window, _text, app) => {
      const opened = app.waitForEvent('window');
      await window.keyboard.press('w');
      const chart = await opened;
      await expect(chart.locator('.legend-values').first()).toBeVisible();
      await chart.keyboard.press('?');
      await expect(chart.getByRole('dialog')).toBeVisible();
      return chart;
    },
    leave: async (_window, _text, app) => {
      for (const page of app.windows().slice(1)) await page.close();
    },
  },
  {
    name: 'palette',
    alike: true,
    show: async (window) => {
      await window.keyboard.press('Control+k');
      await window.keyboard.type('ch');
      await expect(window.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'open-file',
    show: async (window, _text, app) => {
      const file = sharedData('WIN_5m_newest-first.csv');
      if (file === null) return;
      await answerOpenDialog(app, file);
      await window.keyboard.press('o');
      await expect(window.getByRole('dialog').locator('select, [role=combobox]').first()).toBeVisible();
    },
  },
  ...SETTING_SECTIONS.map(
    (section): Screen => ({
      name: `settings-${section}`,
      alike: section !== 'detectors' && section !== 'email',
      show: async (window, text) => {
        await openDialog(window, '.topbar', text.settings.open);
        await window.getByRole('dialog').getByRole('button', { name: text.settings.names[section], exact: true }).click();
        await expect(window.getByRole('dialog').getByRole('heading', { level: 3 })).toHaveText(text.settings.names[section]);
      },
    }),
  ),
  { name: 'connect', alike: true, show: (window) => openDialog(window, '.topbar', /MT5/) },
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
    alike: true,
    show: (window, text) => openDialog(window, '.topbar', text.replay.open),
  },
];

async function openDialog(window: Page, where: string, name: string | RegExp): Promise<void> {
  await window.locator(where).getByRole('button', { name }).first().click();
  await expect(window.getByRole('dialog')).toBeVisible();
}
