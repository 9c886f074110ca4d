import { readFileSync } from 'node:fs';
import { expect, test } from './support/vigiaTest';
import { ownLines, runToEnd } from './support/runToEnd';

test('without a display it prints the address of /health and each alert as a line, and leaves a picture', async ({
  dataDir,
}, testInfo) => {
  const picture = testInfo.outputPath('headless.png');
  const ended = await runToEnd(
    [
      '--data-dir',
      dataDir,
      '--lang',
      'pt-BR',
      '--http-port',
      '0',
      '--bridge-port',
      '0',
      '--exit-after',
      '15',
      '--screenshot',
      picture,
    ],
    { VIGIA_HEADLESS: '1' },
  );
  expect(ended.code).toBe(0);
  const [first, ...rest] = ownLines(ended.stdout);
  expect(first).toMatch(/http:\/\/127\.0\.0\.1:\d+\/health/);
  expect(rest.length).toBeGreaterThan(0);
  for (const line of rest) expect(line).toContain('WIN$SIM');
  const png = readFileSync(picture);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.length).toBeGreaterThan(20_000);
});
