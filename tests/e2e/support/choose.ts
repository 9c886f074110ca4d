import type { Locator } from '@playwright/test';

/** Opens one of the window's drop-downs and chooses the option with this value. */
export async function choose(field: Locator, value: string): Promise<void> {
  await field.click();
  const page = field.page();
  await page.locator(`.select-option[data-value="${value}"]:visible`).click();
  await page.locator('.select-popup:visible').waitFor({ state: 'hidden' });
}
