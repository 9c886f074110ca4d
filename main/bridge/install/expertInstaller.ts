import { copyFileSync, existsSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { ExpertsFolder, InstallAnswer } from '../../../app/contract/ipcTerminals';
import { fileProblem } from '../../fileProblem';
import type { Text } from '../../problem';
import { writeWholeFile } from '../../writeWholeFile';
import { findExpertsFolders, type Surroundings } from './findExpertsFolders';

/** Puts the Expert Advisor where a terminal finds it. */
export interface ExpertInstaller {
  /** The terminals of this computer. */
  list(): readonly ExpertsFolder[];
  /** A folder that the trader chose: a terminal's data folder, its MQL5, or the Experts in it. */
  choose(path: string): InstallAnswer;
  /** Writes the file; one that differs is replaced only when `replace` says so, and is kept beside it. */
  install(id: number, replace: boolean): InstallAnswer;
}

const FILE = 'VigiaBridge.mq5';

const TEXTS = {
  gone: {
    pt: 'Esta pasta não está mais na lista. Feche esta janela e abra-a de novo.',
    en: 'This folder is not in the list any more. Close this dialog and open it again.',
  },
  noTerminal: (path: string): Text => ({
    pt: `${path} não é a pasta de dados de um MetaTrader 5: falta MQL5/Experts. No MT5, Arquivo > Abrir Pasta de Dados mostra qual é.`,
    en: `${path} is not the data folder of a MetaTrader 5: MQL5/Experts is missing. In MT5, File > Open Data Folder shows which it is.`,
  }),
  differs: (path: string): Text => ({
    pt: `Em ${path} já há um ${FILE} diferente. Confirme para substituí-lo; o que está lá fica guardado ao lado.`,
    en: `There is a different ${FILE} in ${path} already. Confirm to replace it; the one there is kept beside it.`,
  }),
} as const;

export function createExpertInstaller(
  source: string,
  surroundings: Surroundings = { platform: process.platform, home: homedir(), env: process.env },
): ExpertInstaller {
  const folders = new Map<number, { readonly name: string; readonly path: string }>();

  function known(name: string, path: string): ExpertsFolder {
    const old = [...folders].find(([, folder]) => folder.path === path);
    const id = old?.[0] ?? folders.size + 1;
    folders.set(id, { name, path });
    return { id, name, path, state: stateOf(join(path, FILE), source) };
  }

  return {
    list: () => findExpertsFolders(surroundings).map(({ name, path }) => known(name, path)),
    choose(path) {
      const experts = [path, join(path, 'Experts'), join(path, 'MQL5', 'Experts')].find(
        (candidate) =>
          basename(candidate) === 'Experts' && basename(dirname(candidate)) === 'MQL5' && isFolder(candidate),
      );
      if (experts === undefined) return { ok: false, text: TEXTS.noTerminal(path) };
      return { ok: true, folder: known(basename(dirname(dirname(experts))), experts), kept: null };
    },
    install(id, replace) {
      const folder = folders.get(id);
      if (folder === undefined) return { ok: false, text: TEXTS.gone };
      const target = join(folder.path, FILE);
      try {
        const state = stateOf(target, source);
        if (state === 'same') return { ok: true, folder: known(folder.name, folder.path), kept: null };
        if (state !== 'absent' && !replace) return { ok: false, text: TEXTS.differs(folder.path) };
        const kept = state === 'absent' ? null : keep(target);
        writeWholeFile(target, readFileSync(source, 'utf8'), 0o644);
        return { ok: true, folder: known(folder.name, folder.path), kept };
      } catch (error) {
        return { ok: false, text: fileProblem(error, target).text };
      }
    },
  };
}

function stateOf(target: string, source: string): ExpertsFolder['state'] {
  if (!existsSync(target)) return 'absent';
  const there = readFileSync(target);
  const ours = readFileSync(source);
  if (there.equals(ours)) return 'same';
  const [theirs, own] = [versionOf(there.toString('utf8')), versionOf(ours.toString('utf8'))];
  if (theirs === own) return 'edited';
  return theirs > own ? 'newer' : 'older';
}

function versionOf(text: string): number {
  return Number(/#property\s+version\s+"(\d+(?:\.\d+)?)"/.exec(text)?.[1] ?? 0);
}

/** Not an `.mq5` any more, so that the terminal does not list it. */
function keep(target: string): string {
  for (let number = 1; ; number++) {
    const kept = `${target}.${number}.bak`;
    if (existsSync(kept)) continue;
    copyFileSync(target, kept);
    return kept;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
