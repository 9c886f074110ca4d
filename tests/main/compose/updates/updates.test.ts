import { generateKeyPairSync, sign } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSettings } from '../../../../config/parseSettings';
import { fetchUpdate, type UpdateOptions } from '../../../../main/compose/updates/fetchUpdate';
import { createUpdateWatch } from '../../../../main/compose/updates/updateWatch';
import type { Notice } from '../../../../app/engine/ports';
import { ManualTime } from '../../../support/manualTime';
import { terminalFolder } from '../../../support/terminalFolder';
import { until } from '../../bridge/support/until';
import { publish } from './publish';

const HERE = `${process.platform}-${process.arch}`;

/** Beside what Vigia remembers of the feed. */
function installersIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name !== '.newest.json')
    .sort();
}

async function problemOf(options: UpdateOptions): Promise<string> {
  const found = await fetchUpdate(options);
  return found.ok ? `ready ${found.value?.version ?? 'none'}` : found.problem.code;
}

describe('A newer version', () => {
  it('is brought once, byte for byte, and may be opened', async () => {
    const { installer, asked, options, own } = await publish();
    const found = await fetchUpdate(options);
    const file = path.join(own, 'Vigia-9.1.0.AppImage');
    expect(found).toEqual({ ok: true, value: { version: '9.1.0', file } });
    expect(readFileSync(file)).toEqual(readFileSync(installer));
    await fetchUpdate(options);
    expect(asked).toEqual(['updates.json', 'Vigia-9.1.0.AppImage', 'updates.json']);
  });

  it('keeps the installer of the version before it, for the way back, and no more', async () => {
    const { options, own } = await publish();
    mkdirSync(own);
    for (const [at, name] of ['Vigia-0.0.9.AppImage', 'Vigia-0.1.0.AppImage'].entries()) {
      writeFileSync(path.join(own, name), name);
      utimesSync(path.join(own, name), 1_000 + at, 1_000 + at);
    }
    await fetchUpdate(options);
    expect(installersIn(own)).toEqual(['Vigia-0.1.0.AppImage', 'Vigia-9.1.0.AppImage']);
  });

  it('keeps the installer of the version that runs, however many versions came since, and nothing half', async () => {
    const { options, own } = await publish();
    mkdirSync(own);
    mkdirSync(path.join(own, 'mine'));
    const there = [
      'Vigia-0.1.0.AppImage',
      'Vigia-10.1.0.AppImage',
      'Vigia-0.2.0.AppImage',
      'Vigia-0.3.0.AppImage.part',
    ];
    for (const [at, name] of there.entries()) {
      writeFileSync(path.join(own, name), name);
      utimesSync(path.join(own, name), 1_000 + at, 1_000 + at);
    }
    await fetchUpdate(options);
    expect(installersIn(own)).toEqual(['Vigia-0.1.0.AppImage', 'Vigia-9.1.0.AppImage', 'mine']);
  });

  it('writes through no link that somebody has laid where it is brought to', async () => {
    const { installer, options, own } = await publish();
    const victim = path.join(terminalFolder(), 'victim');
    const copy = path.join(terminalFolder(), 'copy');
    writeFileSync(victim, 'untouched');
    writeFileSync(copy, readFileSync(installer));
    mkdirSync(own);
    const file = path.join(own, 'Vigia-9.1.0.AppImage');
    symlinkSync(victim, `${file}.part`);
    symlinkSync(copy, file);
    expect(await problemOf(options)).toBe('ready 9.1.0');
    expect(readFileSync(victim, 'utf8')).toBe('untouched');
    expect(lstatSync(file).isSymbolicLink()).toBe(false);
    expect(readFileSync(file)).toEqual(readFileSync(installer));
  });

  it('is not brought once it is told to end', async () => {
    const { options, own } = await publish();
    expect(await problemOf({ ...options, signal: AbortSignal.abort() })).toBe('update-unreachable');
    expect(existsSync(own)).toBe(false);
  });

  it.each(['9.1.0', '9.1.1', '10.0.0'])(
    'is none for version %s: it never goes back by itself',
    async (version) => {
      const { options, asked } = await publish();
      expect(await problemOf({ ...options, version })).toBe('ready none');
      expect(asked).toEqual(['updates.json']);
    },
  );

  it('is none where it was not made for this system', async () => {
    const { options } = await publish();
    expect(await problemOf({ ...options, platform: 'sunos-sparc' })).toBe('ready none');
  });
});

describe('What is not as it was signed', () => {
  it('by the key of the settings is not even downloaded', async () => {
    const { options, asked, folder } = await publish();
    const other = await publish();
    expect(await problemOf({ ...options, publicKey: other.options.publicKey })).toBe('update-unsigned');
    expect(await problemOf({ ...options, publicKey: 'A'.repeat(59) + '=' })).toBe('update-unsigned');
    const feed = path.join(folder, 'updates.json');
    writeFileSync(feed, readFileSync(feed, 'utf8').replace('9.1.0', '9.9.9'));
    expect(await problemOf(options)).toBe('update-unsigned');
    expect(new Set(asked)).toEqual(new Set(['updates.json']));
  });

  it.each([
    ['changed', (bytes: Buffer) => Buffer.from(bytes.toString().replace('p', 'q'))],
    ['cut short', (bytes: Buffer) => bytes.subarray(0, 100)],
    ['longer', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('x')])],
  ])('is deleted: an installer that is %s', async (_how, change) => {
    const { options, installer, own } = await publish();
    writeFileSync(installer, change(readFileSync(installer)));
    expect(await problemOf(options)).toBe('update-damaged');
    expect(installersIn(own)).toEqual([]);
  });

  it('leads nowhere: a name that is a path, a version that is none, a size beyond all', async () => {
    const { options, folder } = await publish();
    const privateKey = generateKeyPairSync('ed25519');
    const publicKey = privateKey.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
    const file = { platform: HERE, name: 'Vigia.exe', bytes: 10, sha256: '0'.repeat(64) };
    for (const release of [
      ...['../x', 'a/b', 'a\\b', '..', '.hidden', 'a\n', '%2e%2e%2fx', 'https://x', 'a'.repeat(300), ''].map(
        (name) => ({
          version: '9.9.9',
          files: [{ ...file, name }],
        }),
      ),
      ...['9.9', '9.9.9-1', 'x', '9.9.9\n', '-9.9.9', '999999.0.0'].map((version) => ({
        version,
        files: [file],
      })),
      ...[0, -1, 1e10, 1.5].map((bytes) => ({ version: '9.9.9', files: [{ ...file, bytes }] })),
    ]) {
      const text = JSON.stringify(release);
      const signature = sign(null, Buffer.from(text), privateKey.privateKey).toString('base64');
      writeFileSync(path.join(folder, 'updates.json'), JSON.stringify({ release: text, signature }));
      expect(await problemOf({ ...options, publicKey }), text).toBe('update-unreadable');
    }
  });

  it('is not brought where it would fill the disk', async () => {
    const { options, folder } = await publish();
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const key = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
    const file = { platform: HERE, name: 'Vigia.exe', bytes: 1e9, sha256: '0'.repeat(64) };
    const text = JSON.stringify({ version: '9.9.9', files: [file] });
    const signature = sign(null, Buffer.from(text), privateKey).toString('base64');
    writeFileSync(path.join(folder, 'updates.json'), JSON.stringify({ release: text, signature }));
    const room = await problemOf({ ...options, publicKey: key, freeBytes: () => 1.9e9 });
    expect(room).toBe('update-no-room');
    // With room it is asked for, and not there.
    expect(await problemOf({ ...options, publicKey: key, freeBytes: () => 2.1e9 })).toBe(
      'update-unreachable',
    );
  });

  it.each([
    '',
    'null',
    '{}',
    '<html>',
    '{"release":"{}","signature":""}',
    `{"release":"${'x'.repeat(200_000)}"}`,
  ])('describes no version: %.30s', async (text) => {
    const { options, folder } = await publish();
    writeFileSync(path.join(folder, 'updates.json'), text);
    expect(await problemOf(options)).toMatch(/^update-(unreadable|unsigned)$/);
  });

  it('is a sentence when nobody answers, and no redirect is followed', async () => {
    const { options } = await publish();
    expect(await problemOf({ ...options, feed: options.feed.replace('updates', 'moved') })).toBe(
      'update-unreachable',
    );
    expect(await problemOf({ ...options, feed: options.feed.replace('updates', 'none') })).toBe(
      'update-unreachable',
    );
    expect(await problemOf({ ...options, feed: 'http://127.0.0.1:1/updates.json' })).toBe(
      'update-unreachable',
    );
  });
});

describe('The daily look', () => {
  it('makes no request while the settings do not ask for it, and one a day while they do', async () => {
    const { options, asked } = await publish();
    const time = new ManualTime();
    const notices: Notice[] = [];
    let settings = { enabled: false, feed: options.feed, publicKey: options.publicKey };
    const watch = createUpdateWatch({
      ...{ settings: () => settings, dataFolder: terminalFolder(), clock: time, scheduler: time },
      log: () => undefined,
      notify: (notice) => void notices.push(notice),
    });
    watch.start();
    for (let hour = 0; hour < 72; hour += 1) time.advance(3_600_000);
    expect(asked).toEqual([]);

    settings = { ...settings, enabled: true };
    for (let hour = 0; hour < 24; hour += 1) time.advance(3_600_000);
    await until(() => notices.length === 1);
    expect(notices[0]?.text.en).toContain('Vigia 9.1.0 was downloaded and its signature is right');
    watch.stop();
    for (let hour = 0; hour < 72; hour += 1) time.advance(3_600_000);
    expect(asked.filter((name) => name === 'updates.json')).toHaveLength(1);
  });

  it('is off unless somebody switches it on, and wants an address and a key', () => {
    const parsed = parseSettings('');
    expect(parsed.ok && parsed.settings.updates).toEqual({ enabled: false, feed: '', publicKey: '' });
    expect(parseSettings('updates: { enabled: true }').ok).toBe(false);
    expect(parseSettings('updates: { feed: "http://desk.example/updates.json" }').ok).toBe(false);
    expect(parseSettings('updates: { publicKey: abc }').ok).toBe(false);
  });
});
