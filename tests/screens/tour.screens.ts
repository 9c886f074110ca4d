import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES, THEMES } from '../../app/contract/ipcPreferences';
import { textsOf } from '../../renderer/i18n/textsOf';
import { expect, test } from '../e2e/support/vigiaTest';
import { CONDITIONS } from './conditions';
import { FAILURES } from './failures';
import { faultsOf } from './faultsOf';
import { pageIn } from './pageIn';
import { SCREENS } from './screens';
import { inMain } from '../e2e/support/inMain';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
  { width: 1024, height: 700 },
] as const;

/** The screens to show, by name; all without it. */
const only = (process.env.VIGIA_SCREENS_ONLY ?? '').split(',').filter(Boolean);
const folder = process.env.VIGIA_SCREENS ?? 'screens';

for (const condition of CONDITIONS) {
  for (const language of LANGUAGES) {
    for (const theme of THEMES) {
      test(`${condition.name} ${language} ${theme}`, async ({ launch, dataDir }) => {
        writeFileSync(path.join(dataDir, 'preferences.json'), JSON.stringify({ language, theme }));
        const { settings, end } = await condition.prepare(dataDir);
        const faults: string[] = [];
        try {
          const { app, window } = await launch({ ...settings, language });
          await condition.settle(window, dataDir);
          const text = textsOf(language);
          const screens = condition.name === 'failing' ? [...SCREENS, ...FAILURES] : SCREENS;
          for (const { width, height } of SIZES) {
            const size = `${width}x${height}`;
            await inMain(app, ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setContentSize(to.width, to.height),
              { width, height },
            );
            await expect.poll(() => window.evaluate(() => innerWidth)).toBe(width);
            const target = path.join(folder, `${condition.name}-${language}-${theme}-${size}`);
            mkdirSync(target, { recursive: true });
            for (const screen of screens) {
              if (screen.needsAlerts === true && !condition.hasAlerts) continue;
              if (only.length > 0 && !only.includes(screen.name)) continue;
              const shown = pageIn(await screen.show(window, text, app, dataDir), app) ?? window;
              await shown.screenshot({ path: path.join(target, `${screen.name}.png`) });
              faults.push(...(await faultsOf(shown)).map((fault) => `${size} ${screen.name}: ${fault}`));
              await screen.leave?.(window, text, app, dataDir);
              await window.keyboard.press('Escape');
              await expect(window.getByRole('dialog')).toHaveCount(0);
            }
          }
        } finally {
          end();
        }
        expect(faults).toEqual([]);
      });
    }
  }
}
