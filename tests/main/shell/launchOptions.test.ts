import { describe, expect, it } from 'vitest';
import { parseLaunchOptions } from '../../../main/shell/launchOptions';

const nothing = {
  dataDir: null,
  configFile: null,
  language: null,
  httpPort: null,
  bridgePort: null,
  exitAfterSeconds: null,
  screenshot: null,
};

describe('the command line of the window', () => {
  it('asks for nothing when it is empty, and leaves alone what belongs to Chromium', () => {
    expect(parseLaunchOptions(['.', '--no-sandbox', '--remote-debugging-port=0'])).toEqual({
      ok: true,
      value: nothing,
    });
  });

  it('takes values after a space and after an equals sign', () => {
    const argv = ['--data-dir', '/tmp/a b', '--lang=en', '--http-port', '0', '--bridge-port=8766'];
    const more = ['--exit-after', '60', '--screenshot', 'out.png', '--config', 'my.yaml'];
    expect(parseLaunchOptions([...argv, ...more])).toEqual({
      ok: true,
      value: {
        dataDir: '/tmp/a b',
        configFile: 'my.yaml',
        language: 'en',
        httpPort: 0,
        bridgePort: 8766,
        exitAfterSeconds: 60,
        screenshot: 'out.png',
      },
    });
  });

  it('understands pt as Brazilian Portuguese', () => {
    expect(parseLaunchOptions(['--lang', 'pt'])).toMatchObject({ value: { language: 'pt-BR' } });
  });

  it.each([
    [['--http-port', 'abc'], '--http-port abc'],
    [['--http-port', '70000'], '--http-port 70000'],
    [['--bridge-port=-1'], '--bridge-port -1'],
    [['--exit-after', '1.5'], '--exit-after 1.5'],
    [['--lang', 'fr'], '"fr"'],
    [['--data-dir'], '--data-dir'],
    [['--data-dir', '--lang', 'en'], '--data-dir'],
    [['--screenshot='], '--screenshot'],
  ])('%j is refused with a sentence that names it', (argv, named) => {
    const parsed = parseLaunchOptions(argv);
    expect(parsed.ok).toBe(false);
    if (parsed.ok) return;
    expect(parsed.problem.text.pt).toContain(named);
    expect(parsed.problem.text.en).toContain(named);
  });
});
