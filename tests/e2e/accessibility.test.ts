import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { THEMES } from '../../app/contract/ipcPreferences';
import { textsOf } from '../../renderer/i18n/textsOf';
import { FAILURES } from '../screens/failures';
import { pageIn } from '../screens/pageIn';
import { SCREENS } from '../screens/screens';
import { terminalPage } from './support/terminalPage';
import { expect, test } from './support/vigiaTest';

/** What axe finds wrong in a part of the page, one line a violation; with `rules`, only what breaks one of them. */
async function violations(window: Page, part: string, rules: readonly string[]): Promise<readonly string[]> {
  // The usual mode opens a second page, which a window of Electron cannot.
  const axe = new AxeBuilder({ page: window }).setLegacyMode(true).include(part);
  axe.options({ resultTypes: ['violations'] });
  const { violations: found } = await (rules.length === 0 ? axe : axe.withRules([...rules])).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/**
 * What axe finds in the theme that is chosen, and the contrast in the others, on which alone colours bear, unless its
 * parts are those of another screen.
 */
async function violationsInThemes(window: Page, part: string, alike: boolean): Promise<readonly string[]> {
  const root = window.locator('html');
  const chosen = (await root.getAttribute('data-theme')) ?? '';
  const found = [...(await violations(window, part, []))];
  if (alike) return found;
  for (const theme of THEMES.filter((each) => each !== chosen)) {
    await colour(theme);
    found.push(...(await violations(window, part, ['color-contrast'])).map((line) => `${theme} ${line}`));
  }
  await colour(chosen);
  return found;

  async function colour(theme: string): Promise<void> {
    await root.evaluate((element, name) => element.setAttribute('data-theme', name), theme);
    // A colour on its way to another is neither.
    await expect.poll(() => root.evaluate(() => document.getAnimations().length)).toBe(0);
  }
}

test('every screen of the tour is accessible in every theme, those of failures among them', async ({
  launch,
  dataDir,
}) => {
  test.setTimeout(600_000);
  writeFileSync(
    path.join(dataDir, 'alertas.yaml'),
    [
      'market: { source: simulated, simulatedSpeed: 3 }',
      'notifications: { desktop: false }',
      'email: { enabled: true, host: 127.0.0.1, port: 9, security: none, from: a@desk.example, to: b@desk.example }',
      '',
    ].join('\n'),
  );
  const { app, window } = await launch();
  await window.emulateMedia({ reducedMotion: 'reduce' });
  await expect(terminalPage(window).alerts.nth(2)).toBeVisible({ timeout: 60_000 });
  const text = textsOf('pt-BR');
  const found: string[] = [];
  for (const { name, part, alike, show, leave } of [...SCREENS, ...FAILURES]) {
    const shown = pageIn(await show(window, text, app, dataDir), app) ?? window;
    const where = await partOf(window, shown, part);
    const wrong = await violationsInThemes(shown, where, alike === true);
    found.push(...wrong.map((violation) => `${name}: ${violation}`));
    await leave?.(window, text, app, dataDir);
    await window.keyboard.press('Escape');
    await expect(window.getByRole('dialog')).toHaveCount(0);
  }
  expect(found).toEqual([]);
});

/** Where a screen differs from the bare terminal, which is asked as a whole. */
async function partOf(window: Page, shown: Page, part: string | undefined): Promise<string> {
  if (shown !== window) return 'html';
  return part ?? ((await shown.getByRole('dialog').count()) > 0 ? '[role="dialog"]' : 'html');
}
