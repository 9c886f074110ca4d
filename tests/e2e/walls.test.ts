import { expect, test } from './support/vigiaTest';
import { inMain } from './support/inMain';

test('the page has no Node, goes nowhere and opens nothing', async ({ launch }) => {
  const { app, window: page } = await launch();
  await expect(page.getByRole('heading', { name: 'Vigia' })).toBeVisible();

  const reach = await page.evaluate(() => ({
    require: typeof Reflect.get(globalThis, 'require'),
    process: typeof Reflect.get(globalThis, 'process'),
    api: Object.keys(window.vigia).sort(),
    frozen: Object.isFrozen(window.vigia),
  }));
  expect(reach).toEqual({
    require: 'undefined',
    process: 'undefined',
    api: ['listen', 'offerFile', 'request'],
    frozen: true,
  });

  await page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  await page.evaluate(() => window.open('https://example.com/'));
  expect(await inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(page.url()).toBe('app://vigia/index.html');
});

test('the page cannot name a file: it hands over what the trader dropped, or nothing', async ({ launch }) => {
  const { window: page } = await launch();
  const refused = await page.evaluate(async () => {
    const attempts: (() => Promise<unknown>)[] = [
      () => window.vigia.request('file:offer', { path: '/etc/passwd' }),
      () => window.vigia.offerFile({ name: 'passwd', path: '/etc/passwd' }),
      () => window.vigia.offerFile(new File(['root'], '/etc/passwd')),
      () => window.vigia.request('file:preview', { id: 1, choices: {} }),
    ];
    const answers: string[] = [];
    for (const attempt of attempts) {
      try {
        answers.push(JSON.stringify(await attempt()));
      } catch {
        answers.push('thrown');
      }
    }
    return answers;
  });
  expect(refused.slice(0, 2)).toEqual(['thrown', 'thrown']);
  for (const answer of refused.slice(2)) {
    expect(answer).toContain('"ok":false');
    expect(answer).not.toContain('root:');
  }
});

test('the page is served from its own files only', async ({ launch }) => {
  const { app, window: page } = await launch();
  await expect(page.getByRole('heading', { name: 'Vigia' })).toBeVisible();
  const ask = (url: string) =>
    inMain(
      app,
      async ({ net }, address) => {
        const answer = await net.fetch(address);
        return { status: answer.status, csp: answer.headers.get('content-security-policy') };
      },
      url,
    );
  const served = await ask('app://vigia/index.html');
  expect(served.status).toBe(200);
  expect(served.csp).toContain("default-src 'none'");
  expect(served.csp).not.toContain('unsafe');
  for (const url of [
    'app://vigia/../main/main.cjs',
    'app://vigia/%2e%2e/main/main.cjs',
    'app://vigia/..%2fmain%2fmain.cjs',
    'app://other/index.html',
    'app://vigia/',
  ]) {
    expect((await ask(url)).status, url).toBe(404);
  }
});

test('the sandbox is on and every permission is denied', async ({ launch }) => {
  const { app, window: page } = await launch();
  await expect(page.getByRole('heading', { name: 'Vigia' })).toBeVisible();
  const settings = await inMain(app, ({ BrowserWindow }) => {
    const [first] = BrowserWindow.getAllWindows();
    // getLastWebPreferences is not in the public types.
    const contents = first?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
    const { sandbox, contextIsolation, nodeIntegration, webSecurity } = contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webSecurity };
  });
  expect(settings).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
  });
  const states = await page.evaluate(async () => {
    const names = [
      'camera',
      'microphone',
      'geolocation',
      'notifications',
      'clipboard-read',
    ] as PermissionName[];
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
});

test('a malformed request of the page is answered with a sentence', async ({ launch }) => {
  const { window: page } = await launch();
  await expect(page.getByRole('heading', { name: 'Vigia' })).toBeVisible();
  const reply = await page.evaluate(() => window.vigia.request('candles:load', { limit: -1 }));
  expect(reply).toMatchObject({ ok: false });
});
