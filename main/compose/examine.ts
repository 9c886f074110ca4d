import { existsSync, readFileSync } from 'node:fs';
import { parseSettings } from '../../config/parseSettings';
import { dataFolderAt, defaultDataRoot } from '../dataFolder';
import { createSystemClock } from '../clock';
import { checkClock } from './doctor/checkClock';
import { checkContact } from './doctor/checkContact';
import { checkDatabase } from './doctor/checkDatabase';
import { checkFolder } from './doctor/checkFolder';
import { checkLock } from './doctor/checkLock';
import { checkPort } from './doctor/checkPort';
import { checkTokens } from './doctor/checkTokens';
import type { Finding } from './doctor/finding';
import { lastContact } from './doctor/lastContact';
import { liveSkew } from './doctor/liveSkew';
import { readOpenPorts } from './openPorts';
import type { PortCode } from './ownPort';
import { defaultRunSettings, readRunSettings } from './runSettings';

/** Looks at everything Vigia needs, changes nothing, and says what to do. */
export async function examine(
  dataDir: string | null,
  configFile: string | null,
): Promise<readonly Finding[]> {
  const folder = dataFolderAt(dataDir ?? defaultDataRoot());
  const folderFinding = checkFolder(folder);
  const settingsFile = configFile ?? folder.settings;
  const read = existsSync(settingsFile) || configFile !== null ? readRunSettings(settingsFile) : null;
  const ports = read?.ok === true ? read.value : defaultRunSettings();
  const { running, finding: lockFinding } = checkLock(folder);
  const open = running ? readOpenPorts(folder) : null;
  const http = { ...ports.server, ...open?.['http-port'] };
  const bridge = { ...ports.bridge, ...open?.['bridge-port'] };
  const held = (code: PortCode): boolean => (open === null ? running : open[code] !== undefined);
  const last = lastContact(folder);
  const now = createSystemClock().now();
  return [
    folderFinding,
    ...settingsFindings(settingsFile, read),
    checkTokens(folder),
    lockFinding,
    checkDatabase(folder),
    await checkPort({ check: 'http-port', ...http, running, held: held('http-port'), key: 'server.port' }),
    await checkPort({
      check: 'bridge-port',
      ...bridge,
      running,
      held: held('bridge-port'),
      key: 'bridge.port',
    }),
    checkContact(last, running, now),
    checkClock(last, now, running ? await liveSkew(folder, http) : null),
  ];
}

/** One finding for each thing that is wrong, so that all can be mended at once. */
function settingsFindings(path: string, read: ReturnType<typeof readRunSettings> | null): readonly Finding[] {
  const check = 'settings';
  if (read === null) {
    const text = {
      pt: `${path} ainda não existe; valem os padrões.`,
      en: `${path} does not exist yet; the defaults hold.`,
    };
    return [{ check, level: 'ok', text }];
  }
  if (read.ok)
    return [{ check, level: 'ok', text: { pt: `${path} está em ordem.`, en: `${path} is in order.` } }];
  if (read.problem.code !== 'settings') return [{ check, level: 'problem', text: read.problem.text }];
  const parsed = parseSettings(readFileSync(path, 'utf8'));
  if (parsed.ok) return [];
  return parsed.problems.map(({ text }) => ({
    check,
    level: 'problem',
    text: { pt: `${path}: ${text.pt}`, en: `${path}: ${text.en}` },
  }));
}
