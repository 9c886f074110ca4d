import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createExpertInstaller } from '../../../../main/bridge/install/expertInstaller';
import { terminalFolder } from '../../../support/terminalFolder';

const SOURCE = path.resolve(__dirname, '../../../../main/bridge/mt5/VigiaBridge.mq5');
const OURS = readFileSync(SOURCE, 'utf8');
const ID = 'D0E8209F77C8CF37AD8BF550E51FF075';

/** A home with a terminal in Wine's own prefix. */
function home(): { readonly home: string; readonly data: string; readonly experts: string } {
  const root = terminalFolder();
  const data = path.join(root, '.wine/drive_c/users/ana/AppData/Roaming/MetaQuotes/Terminal', ID);
  const experts = path.join(data, 'MQL5/Experts');
  mkdirSync(experts, { recursive: true });
  writeFileSync(
    path.join(data, 'origin.txt'),
    Buffer.from('\uFEFFC:\\Program Files\\XP MetaTrader 5', 'utf16le'),
  );
  mkdirSync(path.join(path.dirname(data), 'Common'));
  return { home: root, data, experts };
}

const installerFor = (root: string) =>
  createExpertInstaller(SOURCE, { platform: 'linux', home: root, env: {} });

describe('the installer of the Expert Advisor', () => {
  it('finds terminals in Wine and writes the file into the one that is chosen', () => {
    const { home: root, experts } = home();
    const installer = installerFor(root);
    const [found, ...others] = installer.list();
    expect(others).toEqual([]);
    expect(found).toMatchObject({ name: 'XP MetaTrader 5', path: experts, state: 'absent' });
    expect(installer.install(found!.id, false)).toMatchObject({
      ok: true,
      kept: null,
      folder: { state: 'same' },
    });
    expect(readFileSync(path.join(experts, 'VigiaBridge.mq5'), 'utf8')).toBe(OURS);
    expect(installer.list()[0]).toMatchObject({ id: found!.id, state: 'same' });
  });

  it('finds terminals under %APPDATA%', () => {
    const root = terminalFolder();
    const experts = path.join(root, 'MetaQuotes/Terminal', ID, 'MQL5/Experts');
    mkdirSync(experts, { recursive: true });
    const env = { APPDATA: root, ProgramFiles: path.join(root, 'none') };
    const installer = createExpertInstaller(SOURCE, { platform: 'win32', home: root, env });
    expect(installer.list()).toMatchObject([{ name: ID, path: experts }]);
  });

  it.each([
    ['edited', OURS.replace('Vigia', 'Mine')],
    ['newer', OURS.replace(/version( +)"1\.00"/, 'version$1"9.00"')],
    ['older', '#property version "0.10"\n'],
  ])('never replaces a file that is %s without a yes, and keeps it then', (state, there) => {
    const { home: root, experts } = home();
    const file = path.join(experts, 'VigiaBridge.mq5');
    writeFileSync(file, there);
    const installer = installerFor(root);
    const [found] = installer.list();
    expect(found?.state).toBe(state);
    const refused = installer.install(found!.id, false);
    expect(!refused.ok && refused.text.en).toContain('Confirm to replace it');
    expect(readFileSync(file, 'utf8')).toBe(there);
    const replaced = installer.install(found!.id, true);
    expect(replaced.ok && replaced.kept).toBe(`${file}.1.bak`);
    expect(readFileSync(file, 'utf8')).toBe(OURS);
    expect(readFileSync(`${file}.1.bak`, 'utf8')).toBe(there);
    expect(readdirSync(experts).filter((name) => name.endsWith('.mq5'))).toEqual(['VigiaBridge.mq5']);
  });

  it('takes a folder by hand: the data folder, its MQL5 or the Experts in it, and no other', () => {
    const { data, experts } = home();
    const installer = installerFor(terminalFolder());
    for (const chosen of [data, path.join(data, 'MQL5'), experts])
      expect(installer.choose(chosen)).toMatchObject({ ok: true, folder: { path: experts } });
    const wrong = installer.choose(path.dirname(data));
    expect(!wrong.ok && wrong.text.pt).toContain('Abrir Pasta de Dados');
  });

  it('says in a sentence what it cannot do', () => {
    const { home: root, experts } = home();
    const installer = installerFor(root);
    const [found] = installer.list();
    mkdirSync(path.join(experts, 'VigiaBridge.mq5'));
    const refused = installer.install(found!.id, true);
    expect(!refused.ok && refused.text.en.length).toBeGreaterThan(20);
    expect(installer.install(99, false)).toMatchObject({ ok: false });
  });
});
