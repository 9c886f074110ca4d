import { describe, expect, it } from 'vitest';
import { DEFAULT_ENGINE_SETTINGS, engineSettingsSchema } from '../../app/engine/engineSettings';
import { parseSettings } from '../../config/parseSettings';
import type { Settings } from '../../config/settingsSchema';

function settingsOf(text: string): Settings {
  const parsed = parseSettings(text);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ text: { en } }) => en).join('\n'));
  return parsed.settings;
}

function problemsOf(text: string): readonly string[] {
  const parsed = parseSettings(text);
  return parsed.ok ? [] : parsed.problems.map((problem) => problem.text.en);
}

describe('settings that are not there', () => {
  it.each([
    ['in an empty file', ''],
    ['in a file of comments', '# nothing\n'],
    ['in a group without content', 'market:\ndetectors:\n  engulfing:\n'],
    ['behind a key without value', 'bridge:\n  port:\n'],
  ])('have their defaults: %s', (_name, text) => {
    const settings = settingsOf(text);
    const { indicators, detectors, plan, admission, gapTolerance } = settings;
    const engine = engineSettingsSchema.parse({ indicators, detectors, plan, admission, gapTolerance });
    expect(engine).toEqual(DEFAULT_ENGINE_SETTINGS);
    expect(settings).toMatchObject({
      language: 'auto',
      market: { source: 'auto', simulatedSpeed: 0.5, longerTimeframes: [] },
      bridge: { host: '127.0.0.1', port: 8766 },
      server: { host: '127.0.0.1', port: 8765 },
      notifications: { desktop: true, sound: true },
    });
  });
});

describe('settings that are there', () => {
  it('count, and leave the rest alone', () => {
    const settings = settingsOf(
      [
        'language: en',
        'market: { source: bridge }',
        'bridge: { host: "::1", port: 9000 }',
        'notifications:',
        '  sound: false',
        'detectors:',
        '  engulfing:',
        '    enabled: false',
      ].join('\n'),
    );
    expect(settings.language).toBe('en');
    expect(settings.market).toEqual({ source: 'bridge', simulatedSpeed: 0.5, longerTimeframes: [] });
    expect(settings.bridge).toEqual({ host: '::1', port: 9000 });
    expect(settings.notifications).toEqual({ desktop: true, sound: false });
    expect(settings.detectors.engulfing).toEqual({
      ...DEFAULT_ENGINE_SETTINGS.detectors.engulfing,
      enabled: false,
    });
  });

  it('may come with Windows line ends and a byte order mark', () => {
    expect(settingsOf('\uFEFFlanguage: en\r\nserver:\r\n  port: 0\r\n').server.port).toBe(0);
  });
});

describe('a wrong value', () => {
  it.each([
    [
      'a number out of its range',
      'market:\n  simulatedSpeed: 1000',
      'Line 2: market.simulatedSpeed is 1000; allowed is a number from 0.1 to 100.',
    ],
    [
      'a timeframe that M5 candles cannot be joined to',
      'market:\n  longerTimeframes: [M7]',
      'Line 2: market.longerTimeframes is ["M7"]; allowed is a list, each once, such as [M15, H1], of M10, M15, M30, H1, H2, H4 and D1.',
    ],
    [
      'a fraction where a whole number is asked for',
      'detectors:\n  extreme-volatility:\n    window: 7.5',
      'Line 3: detectors.extreme-volatility.window is 7.5; allowed is a whole number from 5 to 500.',
    ],
    [
      'a text where a number is asked for',
      'bridge: { port: "8766" }',
      'Line 1: bridge.port is "8766"; allowed is a whole number from 0 to 65535.',
    ],
    [
      'yes where true is asked for',
      'notifications:\n  sound: yes',
      'Line 2: notifications.sound is "yes"; allowed is true or false.',
    ],
    [
      'a word that is none of the words',
      '\n\nlanguage: pt',
      'Line 3: language is "pt"; allowed is auto, pt-BR or en.',
    ],
    [
      'an infinite number',
      'plan: { stopAtr: .inf }',
      'Line 1: plan.stopAtr is Infinity; allowed is a number from 0.1 to 20.',
    ],
    [
      'a value where a group is asked for',
      'server: 8765',
      'Line 1: server is 8765; allowed is a group with the keys host, port and allowedOrigins.',
    ],
    [
      'a list as the whole file',
      '- 1\n- 2',
      'Line 1: alertas.yaml is [1,2]; allowed is a group with the keys language, window, market, instruments, calendars, bridge, server, notifications, sounds, doNotDisturb, email, webhook, ntfy, audit, backup, watch, updates, silence, attention, indicators, detectors, plan, admission, gapTolerance and evaluation.',
    ],
  ])('names the line, the key and what is allowed: %s', (_name, text, sentence) => {
    expect(problemsOf(text)).toEqual([sentence]);
  });

  it.each(['0.0.0.0', '192.168.0.5', 'localhost', '::', '127.0.0.256', '128.0.0.1', ''])(
    'opens no port to the network: %s',
    (host) => {
      for (const part of ['bridge', 'server']) {
        const [sentence] = problemsOf(`${part}:\n  host: "${host}"`);
        expect(sentence).toBe(
          `Line 2: ${part}.host is "${host}"; allowed is an address of this computer: 127.0.0.1.`,
        );
      }
    },
  );

  it('is told in Portuguese, too', () => {
    const parsed = parseSettings('detectors:\n  engulfing:\n    minBody: 9');
    expect(!parsed.ok && parsed.problems[0]).toEqual({
      line: 3,
      key: 'detectors.engulfing.minBody',
      text: {
        pt: 'Linha 3: detectors.engulfing.minBody é 9; o permitido é um número de 0 a 5.',
        en: 'Line 3: detectors.engulfing.minBody is 9; allowed is a number from 0 to 5.',
      },
    });
  });

  it('does not hide the others: all are told in the order of the file', () => {
    expect(
      problemsOf('gapTolerance: -1\nlanguage: fr\nplan:\n  stopAtr: 0\n  targetAtr: x').map((text) =>
        text.slice(0, 7),
      ),
    ).toEqual(['Line 1:', 'Line 2:', 'Line 4:', 'Line 5:']);
  });
});

describe('an unknown key', () => {
  it.each([
    ['langage: en', 'Line 1: there is no key langage. Did you mean language?'],
    ['bridge:\n  Port: 1', 'Line 2: there is no key bridge.Port. Did you mean port?'],
    [
      'detectors:\n  engulfng:\n    enabled: true',
      'Line 2: there is no key detectors.engulfng. Did you mean engulfing?',
    ],
    [
      'server:\n  colour: red',
      'Line 2: there is no key server.colour. The keys here are: host, port, allowedOrigins.',
    ],
  ])('names its line and the nearest key there is: %s', (text, sentence) => {
    expect(problemsOf(text)).toEqual([sentence]);
  });
});

describe('a file that is no YAML', () => {
  it('names the line', () => {
    expect(problemsOf('language: en\nmarket: {source: auto\n')[0]).toMatch(
      /^Line [23]: this is not valid YAML/,
    );
    expect(problemsOf('language: en\n\tmarket: 1\n')[0]).toMatch(/^Line 2: this is not valid YAML/);
  });

  it('names the key that stands there twice', () => {
    expect(problemsOf('language: en\nlanguage: auto\n')).toEqual([
      'Line 2: the same key stands there twice. Delete one of them.',
    ]);
  });

  it('does not follow aliases without end', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (let depth = 0; depth < 8; depth++)
      bomb.push(
        `b${depth}: &b${depth} [${Array(9)
          .fill(`*${depth === 0 ? 'a' : `b${depth - 1}`}`)
          .join(',')}]`,
      );
    expect(problemsOf(bomb.join('\n'))[0]).toMatch(/this is not valid YAML/);
  });
});

describe('a channel that is switched on', () => {
  it('takes what it needs', () => {
    const { email, webhook, ntfy, server } = settingsOf(
      [
        'email: { enabled: true, host: smtp.example.com, from: "Vigia <v@example.com>", to: "a@example.com, b@example.com" }',
        'webhook: { enabled: true, url: "http://127.0.0.1:9000/alert" }',
        'ntfy: { enabled: true, topic: hard-to-guess }',
        'server: { allowedOrigins: ["https://desk.example"] }',
      ].join('\n'),
    );
    expect(email).toMatchObject({ port: 587, security: 'starttls', passwordEnv: 'VIGIA_SMTP_PASSWORD' });
    expect(webhook.url).toBe('http://127.0.0.1:9000/alert');
    expect(ntfy).toMatchObject({ server: 'https://ntfy.sh', topic: 'hard-to-guess', minSeverity: 'high' });
    expect(server.allowedOrigins).toEqual(['https://desk.example']);
  });

  it.each([
    ['email: { enabled: true, host: smtp.example.com, from: v@example.com }', 'email.to is ""'],
    ['email: { to: "a@example.com; b" }', 'email.to is "a@example.com; b"'],
    ['email: { passwordEnv: "my password" }', 'email.passwordEnv is "…" (the rest is not shown)'],
    ['webhook: { enabled: true }', 'webhook.url is ""'],
    [
      'webhook: { url: "http://example.com/" }',
      'webhook.url is "http://example.com/…" (the rest is not shown)',
    ],
    [
      'webhook: { url: "https://me:secret@example.com/" }',
      'webhook.url is "https://example.com/…" (the rest is not shown)',
    ],
    ['ntfy: { enabled: true }', 'ntfy.topic is ""'],
    ['server: { allowedOrigins: "https://desk.example" }', 'server.allowedOrigins is "https://desk.example"'],
  ])('is refused in words: %s', (text, beginning) => {
    const [sentence, ...more] = problemsOf(text);
    expect(more).toEqual([]);
    expect(sentence).toContain(`Line 1: ${beginning}; allowed is `);
  });
});

describe('a wrong value that may be a secret', () => {
  const PLANTED = 's3cr3t';
  it.each([
    `webhook: { url: "https://me:${PLANTED}@hooks.example/in" }`,
    `webhook: { url: "http://hooks.example/in?key=${PLANTED}" }`,
    `webhook: { url: "http://hooks.example/${PLANTED}" }`,
    `webhook: { url: "me:${PLANTED}@hooks.example" }`,
    `webhook: { url: ["https://hooks.example/${PLANTED}"] }`,
    `webhook: "https://hooks.example/${PLANTED}"`,
    `webhook: { secretEnv: "${PLANTED} " }`,
    `email: { passwordEnv: "${PLANTED}!" }`,
    `email: { passwordEnv: [${PLANTED}] }`,
    `email: "${PLANTED}"`,
    `email: { password: ${PLANTED} }`,
    `email: { user: [${PLANTED}] }`,
    `email: { host: "smtp://me:${PLANTED}@mail.example" }`,
    `email: { host: "me:${PLANTED}@mail.example" }`,
    `ntfy: { tokenEnv: "tk-${PLANTED}" }`,
    `ntfy: { topic: "${PLANTED} ç" }`,
    `ntfy: { server: "http://ntfy.example/?auth=${PLANTED}" }`,
    `updates: { publicKey: "${PLANTED}" }`,
    `updates: { feed: "http://desk.example/updates.json?token=${PLANTED}" }`,
    `server: { allowedOrigins: ["https://me:${PLANTED}@desk.example"] }`,
    `server: { allowedOrigins: ["https://desk.example/?key=${PLANTED}"] }`,
    `server: { host: "http://x:${PLANTED}@127.0.0.1" }`,
    `market: { token: ${PLANTED} }`,
    `market: [{ token: ${PLANTED} }]`,
    `- { email: ${PLANTED} }`,
    `- email: { to: ${PLANTED} }`,
    `- url: "https://me:${PLANTED}@desk.example"`,
    `email: { host: ${PLANTED}`,
    `email: { user: me, user: ${PLANTED} }`,
  ])('is quoted in no sentence: %s', (text) => {
    const parsed = parseSettings(text);
    expect(parsed.ok).toBe(false);
    expect(JSON.stringify(parsed)).not.toContain(PLANTED);
  });

  it('is not shown at all when it is very long', () => {
    const long = `${'a'.repeat(200_000)}:${PLANTED}`;
    expect(problemsOf(`language: "${long}"`)[0]).toContain('language is "…" (the rest is not shown);');
  });

  it('still says which computer an address names, and quotes what is harmless', () => {
    expect(problemsOf('ntfy: { server: "http://ntfy.example:8080/x" }')[0]).toContain(
      'ntfy.server is "http://ntfy.example:8080/…" (the rest is not shown); allowed is an address https://',
    );
    expect(problemsOf('email: { security: ssl }')[0]).toContain('email.security is "ssl"; allowed is ');
    expect(problemsOf('webhook: { minSeverity: low }')[0]).toContain('webhook.minSeverity is "low"');
  });
});
