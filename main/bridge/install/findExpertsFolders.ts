import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

/** This computer, as far as terminals are looked for on it. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface FoundExperts {
  readonly name: string;
  /** The folder `MQL5/Experts` of a terminal. */
  readonly path: string;
}

/** MetaTrader's folders of data, one a terminal: under %APPDATA%, and in every Wine prefix and program folder. */
export function findExpertsFolders({ platform, home, env }: Surroundings): readonly FoundExperts[] {
  const roamings: string[] = [];
  const programs: string[] = [];
  if (platform === 'win32') {
    roamings.push(env.APPDATA ?? join(home, 'AppData', 'Roaming'));
    programs.push(env.ProgramFiles ?? 'C:\\Program Files');
  } else {
    for (const prefix of winePrefixes(home, env)) {
      const drive = join(prefix, 'drive_c');
      for (const user of foldersIn(join(drive, 'users')))
        roamings.push(join(user, 'AppData', 'Roaming'), join(user, 'Application Data'));
      programs.push(join(drive, 'Program Files'));
    }
  }
  const dataFolders = roamings.flatMap((roaming) => foldersIn(join(roaming, 'MetaQuotes', 'Terminal')));
  const portable = programs.flatMap(foldersIn);
  const found = [...dataFolders, ...portable]
    .map((folder) => ({ name: nameOf(folder), path: join(folder, 'MQL5', 'Experts') }))
    .filter(({ path }) => isFolder(path));
  return [...new Map(found.map((one) => [one.path, one])).values()];
}

function winePrefixes(home: string, env: Surroundings['env']): readonly string[] {
  const own = [env.WINEPREFIX, join(home, '.wine'), join(home, '.mt5')].filter((path) => path !== undefined);
  const support = join(home, 'Library', 'Application Support');
  return [
    ...own,
    join(support, 'net.metaquotes.wine.metatrader5'),
    ...foldersIn(join(home, '.local', 'share', 'wineprefixes')),
    ...foldersIn(join(home, '.local', 'share', 'bottles', 'bottles')),
    ...foldersIn(join(home, '.var', 'app', 'com.usebottles.bottles', 'data', 'bottles', 'bottles')),
  ];
}

/** The folder in which the terminal is installed says which it is; `origin.txt` holds its path, in UTF-16. */
function nameOf(folder: string): string {
  try {
    const bytes = readFileSync(join(folder, 'origin.txt'));
    const text =
      bytes[0] === 0xff && bytes[1] === 0xfe ? bytes.toString('utf16le', 2) : bytes.toString('utf8');
    return text.trim().split(/[\\/]/).filter(Boolean).at(-1) ?? basename(folder);
  } catch {
    return basename(folder);
  }
}

function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .map((name) => join(folder, name))
      .filter(isFolder);
  } catch {
    return [];
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
