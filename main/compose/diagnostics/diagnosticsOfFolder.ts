import { existsSync } from 'node:fs';
import { dataFolderAt, defaultDataRoot } from '../../dataFolder';
import { openArchive } from '../../storage/archive';
import { readSecrets } from '../../secrets';
import { backupsIn } from '../backups';
import { channelSecrets } from '../channelSecrets';
import { examine } from '../examine';
import { defaultRunSettings, readRunSettings } from '../runSettings';
import { diagnosticsZip } from './diagnosticsZip';

interface Places {
  readonly dataDir: string | null;
  readonly configFile: string | null;
}

/** The diagnostics of a data folder, from the command line; Vigia may be running on it, or not start at all. */
export async function diagnosticsOfFolder(places: Places, now: number): Promise<Buffer> {
  const folder = dataFolderAt(places.dataDir ?? defaultDataRoot());
  const path = places.configFile ?? folder.settings;
  const read = existsSync(path) ? readRunSettings(path) : null;
  const settings = read?.ok === true ? read.value : read === null ? defaultRunSettings() : null;
  const tokens = readSecrets(folder.secrets);
  const channels = channelSecrets((settings ?? defaultRunSettings()).all, process.env);
  return diagnosticsZip({
    logs: folder.logs,
    settings: settings?.publicPart ?? null,
    secrets: [
      ...(tokens.ok ? Object.values(tokens.value) : []),
      ...Object.values(channels).filter((value): value is string => value !== null),
    ],
    state: {
      doctor: await examine(places.dataDir, places.configFile),
      chain: chainOf(folder.database),
      backups: backupsIn(places).files,
    },
    now,
  });
}

/** The audit as `audit verify` finds it. */
function chainOf(database: string): unknown {
  const opened = openArchive(database);
  if (!opened.ok) return { problem: opened.problem };
  const archive = opened.value;
  const read = archive.reading(() => ({
    verdict: archive.verifyAudit(),
    head: archive.auditHead()?.hash.toString('hex') ?? null,
    holds: archive.facts(),
  }));
  archive.close();
  return read.ok ? read.value : { problem: read.problem };
}
