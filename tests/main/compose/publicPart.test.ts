import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSettings } from '../../../config/parseSettings';
import type { Settings } from '../../../config/settingsSchema';
import { COMMANDS } from '../../../main/cli/commands';
import { runCommandLine } from '../../../main/cli/runCommandLine';
import { publicPartOf } from '../../../main/compose/publicPartOf';
import { readZip } from '../../support/readZip';
import { temporaryFolder } from '../../support/temporaryFolder';
import { terminalIo } from '../../support/terminalIo';

const PASSWORD = 'Tr0cadaPorEngano';
const KEYS = ['email.passwordEnv', 'webhook.secretEnv', 'ntfy.tokenEnv'] as const;

function settingsWith(key: (typeof KEYS)[number], value: string): Settings {
  const [channel, name] = key.split('.');
  const parsed = parseSettings(`${channel}: { ${name}: ${value} }`);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.text.en);
  return parsed.settings;
}

describe('the settings that others may see', () => {
  it.each(KEYS)('hide a password that was written as %s', (key) => {
    expect(JSON.stringify(publicPartOf(settingsWith(key, PASSWORD), {}))).not.toContain(PASSWORD);
  });

  it.each(KEYS)(
    'show %s where there is a variable of that name, and the name of the template always',
    (key) => {
      const set = settingsWith(key, 'DESK_SECRET');
      expect(publicPartOf(set, { DESK_SECRET: 'hush' })).toEqual(publicPartOf(set, { DESK_SECRET: '' }));
      expect(JSON.stringify(publicPartOf(set, { DESK_SECRET: 'hush' }))).toContain('"DESK_SECRET"');
      const parsed = parseSettings('');
      expect(parsed.ok && publicPartOf(parsed.settings, {})).toEqual(parsed.ok && parsed.settings);
    },
  );

  it('hide it in the diagnostics of the command line as well', async () => {
    const root = temporaryFolder();
    writeFileSync(path.join(root, 'alertas.yaml'), `email: { passwordEnv: ${PASSWORD} }\n`);
    const out = path.join(root, 'diagnostics.zip');
    const io = terminalIo(root);
    await runCommandLine(['diagnostics', '--out', out, '--data-dir', root], COMMANDS, io, 'en');
    const files = [...(await readZip(readFileSync(out))).values()];
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) expect(file.toString()).not.toContain(PASSWORD);
  });
});
