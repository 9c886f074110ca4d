import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from '@playwright/test';
import type { Dictionary } from '../../renderer/i18n/pt';
import { answerOpenDialog } from '../e2e/support/answerOpenDialog';
import { terminalPage } from '../e2e/support/terminalPage';
import { expect } from '../e2e/support/vigiaTest';
import type { Screen } from './screen';

/** What a trader sees when something goes wrong. A lost bridge, a port in use and a mute mail server are in every one. */
export const FAILURES: readonly Screen[] = [
  {
    name: 'wrong-file',
    alike: true,
    show: async (window, _text, app, dataDir) => {
      const file = path.join(dataDir, 'prices.csv');
      writeFileSync(file, 'date;open;high;low\n2026-07-21 09:00;1;1;1\n');
      await answerOpenDialog(app, file);
      await window.keyboard.press('o');
      await expect(window.getByRole('dialog').getByRole('alert')).not.toBeEmpty();
    },
  },
  {
    name: 'wrong-settings',
    show: async (window, text, _app, dataDir) => {
      const file = path.join(dataDir, 'alertas.yaml');
      right = readFileSync(file, 'utf8');
      writeFileSync(file, `${right}plan:\n  stopAtr: cinco\n`);
      await expect(notices(window, text).filter({ hasText: 'plan.stopAtr' })).toBeVisible();
      await window.keyboard.press('Control+,');
      await expect(window.getByRole('dialog').getByRole('alert').first()).toContainText('plan.stopAtr');
    },
    leave: async (window, text, _app, dataDir) => {
      writeFileSync(path.join(dataDir, 'alertas.yaml'), right);
      await expect(window.getByRole('dialog').getByRole('alert')).toHaveCount(0);
      await window.keyboard.press('Escape');
      await dismissNotices(window, text);
    },
  },
  {
    name: 'channel-refused',
    part: '.dock',
    show: async (window, text) => {
      await window.getByRole('tab', { name: text.dock.system, exact: true }).click();
      await window.getByRole('button', { name: text.deliveries.testOf(text.channel.email) }).click();
      const words = window.locator('[data-channel="email"] [role="status"]');
      await expect(words).not.toBeEmpty();
      await words.scrollIntoViewIfNeeded();
    },
    leave: (window, text) => window.getByRole('tab', { name: text.dock.history, exact: true }).click(),
  },
  {
    name: 'database-locked',
    part: '.notices',
    needsAlerts: true,
    show: async (window, text, _app, dataDir) => {
      const other = new Database(path.join(dataDir, 'vigia.db'));
      try {
        other.exec('BEGIN IMMEDIATE');
        const open = terminalPage(window).alerts.and(window.locator('[data-status="open"]')).first();
        await open.getByRole('button', { name: text.alerts.acknowledge }).click();
        await expect(notices(window, text).first()).toBeVisible();
      } finally {
        other.close();
      }
    },
    leave: dismissNotices,
  },
  {
    name: 'window-error',
    show: async (window, text) => {
      await window.evaluate(() => {
        Object.defineProperty(Intl.NumberFormat.prototype, 'format', {
          get: () => {
            throw new Error('a bug');
          },
        });
      });
      await window.keyboard.press('3');
      await expect(window.getByText(text.crash.title)).toBeVisible();
    },
    leave: async (window, text) => {
      await window.getByRole('button', { name: text.crash.reload }).click();
      await expect(window.locator('.topbar')).toBeVisible();
      await expect(window.locator('.legend-values').first()).toBeVisible();
    },
  },
];

/** The settings file as it was before it was made wrong. */
let right = '';

const notices = (window: Page, text: Dictionary) =>
  window.getByRole('list', { name: text.notices.region }).getByRole('listitem');

async function dismissNotices(window: Page, text: Dictionary): Promise<void> {
  const dismiss = notices(window, text).getByRole('button', { name: text.notices.dismiss });
  while ((await dismiss.count()) > 0) await dismiss.first().click();
}
