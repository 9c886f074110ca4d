import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { settingsViewSchema } from '../../app/contract/ipcSettings';
import { inMain } from './support/inMain';
import { expect, test } from './support/vigiaTest';

// Items 8 to 12 of docs/security.md, and the safe that is none, tried on one window.

const doneSchema = z.object({ ok: z.literal(true), value: z.unknown() });
const refusedSchema = z.object({ ok: z.literal(false), text: z.object({ pt: z.string(), en: z.string() }) });
const SECRET = 'planted-smtp-password';

test('no page of Vigia has what would lower its walls, and a safe that is none keeps no secret', async ({
  launch,
  dataDir,
}) => {
  const kept = path.join(dataDir, 'channel-secrets.json');
  // As a run with the plain-text safe would have left it: its key stands in Chromium's source.
  writeFileSync(kept, JSON.stringify({ ntfy: Buffer.from('v10 anyone can read this').toString('base64') }));
  const { app, window: page } = await launch({ args: ['--password-store=basic'] });
  await expect(page.getByRole('heading', { name: 'Vigia' })).toBeVisible();

  await test.step('chart windows have the walls of the main one; nothing insecure, experimental or embedded is on', async () => {
    const key = { symbol: 'WIN$SIM', timeframe: 'M5' } as const;
    await page.evaluate((series) => window.vigia.request('chart:open', { key: series }), key);
    await expect.poll(() => inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(2);
    const all = await inMain(app, ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((one) => {
        // getLastWebPreferences is not in the public types.
        const contents = one.webContents as unknown as {
          getLastWebPreferences(): Record<string, unknown>;
        };
        const is = contents.getLastWebPreferences();
        return {
          walls: [is.sandbox, is.contextIsolation, is.webSecurity],
          doors: [
            ...[is.nodeIntegration, is.nodeIntegrationInWorker, is.nodeIntegrationInSubFrames],
            ...[is.allowRunningInsecureContent, is.experimentalFeatures, is.webviewTag, is.plugins],
          ].map(Boolean),
          features: [is.enableBlinkFeatures, is.disableBlinkFeatures].map((names) => names ?? ''),
        };
      }),
    );
    expect(all).toHaveLength(2);
    for (const window of all)
      expect(window).toEqual({
        walls: [true, true, true],
        doors: Array(7).fill(false),
        features: ['', ''],
      });
    const switches = await inMain(app, ({ app: own }) =>
      ['allow-running-insecure-content', 'enable-experimental-web-platform-features'].filter((name) =>
        own.commandLine.hasSwitch(name),
      ),
    );
    expect(switches).toEqual([]);
  });

  await test.step('the page is a secure one and gets nothing over http', async () => {
    const tried = await page.evaluate(async () => {
      const picture = document.createElement('img');
      const ended = new Promise((resolve) => {
        picture.addEventListener('load', () => resolve('done'));
        picture.addEventListener('error', () => resolve('failed'));
      });
      picture.src = 'http://127.0.0.1:1/x.png';
      document.body.append(picture);
      return { secure: window.isSecureContext, picture: await ended };
    });
    expect(tried).toEqual({ secure: true, picture: 'failed' });
  });

  await test.step('a <webview> is a tag without a meaning', async () => {
    const found = await page.evaluate(() => {
      const view = document.createElement('webview');
      view.setAttribute('src', 'about:blank');
      document.body.append(view);
      return typeof Reflect.get(view, 'getWebContentsId');
    });
    expect(found).toBe('undefined');
  });

  await test.step('even a page that may have a <webview> can attach none', async () => {
    const tried = await inMain(app, async ({ BrowserWindow, webContents }) => {
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: { webviewTag: true, sandbox: true },
      });
      const asked = new Promise<boolean>((resolve) => {
        stranger.webContents.once('will-attach-webview', (event) => resolve(event.defaultPrevented));
      });
      await stranger.loadURL('data:text/html,<webview src="data:text/html,embedded"></webview>');
      const prevented = await asked;
      const embedded = webContents.getAllWebContents().filter((one) => one.getType() === 'webview').length;
      stranger.destroy();
      return { prevented, embedded };
    });
    expect(tried).toEqual({ prevented: true, embedded: 0 });
  });

  await test.step('what only looks like a safe is refused in a sentence, and opens nothing', async () => {
    // Only Linux has a safe that is none.
    if (process.platform !== 'linux') return;
    expect(await inMain(app, ({ safeStorage }) => safeStorage.getSelectedStorageBackend())).toBe(
      'basic_text',
    );
    const before = readFileSync(kept, 'utf8');
    const reply = await page.evaluate(
      (value) => window.vigia.request('settings:keep-secret', { channel: 'email', value }),
      SECRET,
    );
    const { value } = doneSchema.parse(reply);
    const refused = refusedSchema.parse(value);
    expect(refused.text.en).toContain('no safe for passwords that can be trusted');
    const view = settingsViewSchema.parse(
      doneSchema.parse(await page.evaluate(() => window.vigia.request('settings:view', null))).value,
    );
    expect(view.secrets).toEqual({ email: 'none', webhook: 'none', ntfy: 'none' });
    expect(view.vaultProblem).toEqual(refused.text);
    expect(existsSync(kept) && readFileSync(kept, 'utf8')).toBe(before);
    expect(before).not.toContain(Buffer.from(SECRET).toString('base64'));
  });
});
