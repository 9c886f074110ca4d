import path from 'node:path';
import fc from 'fast-check';
import { z } from 'zod';
import { hostileText } from '../fuzz/hostileText';
import { TestBridge } from '../main/bridge/support/testBridge';
import { inMain } from './support/inMain';
import { terminalPage } from './support/terminalPage';
import { expect, test } from './support/vigiaTest';

// What docs/security.md says of each item, tried on one window; tests/e2e/walls.test.ts tries the rest.

const systemSchema = z.object({
  ok: z.literal(true),
  value: z.object({ bridgeToken: z.string(), bridge: z.object({ number: z.number() }) }),
});

test('the page runs nothing that it did not bring, reaches nothing outside, and gets no permission', async ({
  launch,
}) => {
  // With a microphone, so that it is refused and not merely missing.
  const { app, window: page } = await launch({ args: ['--use-fake-device-for-media-stream'] });
  await expect(page.getByRole('heading', { name: 'Vigia' })).toBeVisible();

  await test.step('no code made of text, no markup made of text', async () => {
    const tried = await page.evaluate(async () => {
      // While the test's own code is being evaluated, evaluation is allowed.
      await new Promise((resolve) => setTimeout(resolve));
      const attempt = (work: () => unknown): string => {
        try {
          work();
          return 'done';
        } catch (error) {
          return error instanceof Error ? error.name : 'thrown';
        }
      };
      const script = document.createElement('script');
      return {
        // eslint-disable-next-line @typescript-eslint/no-implied-eval -- that this fails is what is tried
        code: attempt(() => new Function('return 1')),
        markup: attempt(() => (document.body.innerHTML = '<b>x</b>')),
        script: attempt(() => (script.textContent = 'window.pwned = 1')),
      };
    });
    expect(tried).toEqual({ code: 'EvalError', markup: 'TypeError', script: 'TypeError' });
  });

  await test.step('nothing from outside: no request, no frame, no picture, no socket, no worker', async () => {
    const tried = await page.evaluate(async () => {
      const failed = (work: Promise<unknown>): Promise<string> =>
        work.then(
          () => 'done',
          () => 'failed',
        );
      const loaded = (element: HTMLElement): Promise<string> =>
        new Promise((resolve) => {
          element.addEventListener('load', () => resolve('done'));
          element.addEventListener('error', () => resolve('failed'));
          document.body.append(element);
        });
      const picture = document.createElement('img');
      picture.src = 'https://example.com/x.png';
      return {
        request: await failed(fetch('https://example.com/')),
        own: await failed(fetch('app://vigia/index.html')),
        picture: await loaded(picture),
        socket: await new Promise((resolve) => {
          const socket = new WebSocket('ws://127.0.0.1:1/');
          socket.onopen = () => resolve('done');
          socket.onerror = () => resolve('failed');
        }),
      };
    });
    expect(tried).toEqual({ request: 'failed', own: 'failed', picture: 'failed', socket: 'failed' });
  });

  await test.step('permissions that are asked for are denied as the table says', async () => {
    const asked = await page.evaluate(async () => {
      const answer = (work: Promise<unknown>): Promise<unknown> =>
        work.then(
          (value) => (typeof value === 'string' ? value : 'granted'),
          (error: unknown) =>
            error instanceof Error || error instanceof DOMException ? error.name : 'denied',
        );
      return {
        notifications: await answer(Notification.requestPermission()),
        media: await answer(navigator.mediaDevices.getUserMedia({ audio: true })),
        clipboard: await answer(navigator.clipboard.readText()),
        place: await new Promise((resolve) => {
          navigator.geolocation.getCurrentPosition(
            () => resolve('granted'),
            ({ code }) => resolve(code),
          );
        }),
      };
    });
    expect(asked).toEqual({
      notifications: 'denied',
      media: 'NotAllowedError',
      clipboard: 'NotAllowedError',
      place: 1,
    });
  });

  await test.step('openExternal gets the addresses of the list and no other', async () => {
    await inMain(app, ({ shell }) => {
      const opened: string[] = [];
      Reflect.set(globalThis, 'opened', opened);
      shell.openExternal = (url) => Promise.resolve(void opened.push(url));
    });
    const replies = await page.evaluate(async () => {
      const links = ['lightweight-charts', 'https://example.com', 'file:///etc/passwd', '__proto__', ''];
      return Promise.all(links.map(async (link) => window.vigia.request('link:open', { link })));
    });
    expect(replies.map((reply) => z.object({ ok: z.boolean() }).parse(reply).ok)).toEqual([
      true,
      ...[false, false, false, false],
    ]);
    expect(await inMain(app, () => Reflect.get(globalThis, 'opened') as unknown)).toEqual([
      'https://www.tradingview.com/lightweight-charts/',
    ]);
  });

  await test.step('no address leads out of the folder of the page', async () => {
    const paths = fc.sample(hostileText, { seed: 20_261_142, numRuns: 300 });
    const encoded = paths.flatMap((text) => [text, encodeURIComponent(text.replaceAll(/\p{Cs}/gu, '?'))]);
    const urls = encoded.map((text) => `app://vigia/assets/../${text}/..//../main/main.cjs`);
    const statuses = await inMain(
      app,
      async ({ net }, all) => {
        const found = new Set<number>();
        for (const url of all) found.add(URL.canParse(url) ? (await net.fetch(url)).status : 404);
        return [...found];
      },
      urls,
    );
    expect(statuses).toEqual([404]);
  });

  await test.step('a page that is not ours is not answered, even with our preload script', async () => {
    const answer = await inMain(
      app,
      async ({ BrowserWindow }, preload) => {
        const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
        await stranger.loadURL('data:text/html,<p>stranger</p>');
        const reply: unknown = await stranger.webContents.executeJavaScript(
          'window.vigia.request("system:info", null)',
        );
        stranger.destroy();
        return JSON.stringify(reply);
      },
      path.resolve(__dirname, '../../out/main/preload.cjs'),
    );
    expect(answer).toContain('"ok":false');
    expect(answer).not.toContain('bridgeToken');
  });

  await test.step('the window believes no message that has not the shape of the contract', async () => {
    await inMain(app, ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      for (const channel of [
        'preferences:changed',
        'settings:changed',
        'alert:show',
        'quiet:changed',
        'sound:play',
      ])
        for (const payload of [null, 'x', { language: '<b>', file: '../../etc/passwd', id: 7 }])
          contents?.send(channel, payload);
    });
    await expect(page.getByRole('heading', { name: 'Vigia' })).toBeVisible();
    await expect(page.getByText('A janela encontrou um erro')).toHaveCount(0);
  });

  await test.step('a symbol whose name is markup is shown as the letters it has', async () => {
    const name = '<img src=x onerror=window.pwned=1>';
    const { value } = systemSchema.parse(
      await page.evaluate(() => window.vigia.request('system:info', null)),
    );
    const bridge = await TestBridge.connect(value.bridge.number);
    const now = Math.floor(Date.now() / 60_000) * 60;
    bridge.send('hello', {
      ...{ v: 1, vmin: 1, sid: 'test', tok: value.bridgeToken, ea: 'test', build: 0, sym: name },
      ...{ basis: '', tf: 60, dg: 0, pt: 1, ts: 5, chart: 'last', acct: '<b>', srv: '<i>', broker: '<u>' },
      ...{ off: 0, now, cur: now, maxb: 1000, delayed: 0 },
    });
    await bridge.next('welcome');
    const bars = Array.from({ length: 30 }, (_, at) => {
      const close = 100_000 + (at % 7) * 5;
      return [now - (30 - at) * 60, 100_000, 100_100, 99_900, close, 10, 10, 5];
    });
    bridge.send('hist', { rid: 0, i: 0, p: 0, end: true, sync: true, partial: false, bars });
    await expect(terminalPage(page).watchlist).toContainText(name);
    await expect(page.getByRole('main')).toHaveAccessibleName(new RegExp('onerror'));
    expect(
      await page.evaluate(() => ['pwned' in window, document.querySelectorAll('[onerror]').length]),
    ).toEqual([false, 0]);
    bridge.close();
  });
});
