import type { Problem, Text } from './problem';

const SENTENCES: Readonly<Record<string, (path: string) => Text>> = {
  ENOSPC: (path) => ({
    pt: `O disco está cheio: não foi possível gravar ${path}. Libere espaço e tente de novo.`,
    en: `The disk is full: ${path} could not be written. Free some space and try again.`,
  }),
  EDQUOT: (path) => ({
    pt: `A cota de disco acabou: não foi possível gravar ${path}. Libere espaço e tente de novo.`,
    en: `The disk quota is used up: ${path} could not be written. Free some space and try again.`,
  }),
  EROFS: (path) => ({
    pt: `${path} está num disco somente leitura. Escolha outra pasta com --data-dir.`,
    en: `${path} is on a read-only disk. Choose another folder with --data-dir.`,
  }),
  ENOENT: (path) => ({
    pt: `${path} não existe. Confira o caminho.`,
    en: `${path} does not exist. Check the path.`,
  }),
  ENOTDIR: (path) => ({
    pt: `${path} não pode ser uma pasta: parte do caminho é um arquivo. Escolha outra pasta com --data-dir.`,
    en: `${path} cannot be a folder: a part of the path is a file. Choose another folder with --data-dir.`,
  }),
  EISDIR: (path) => ({
    pt: `${path} é uma pasta, e um arquivo era esperado. Confira o caminho.`,
    en: `${path} is a folder where a file was expected. Check the path.`,
  }),
};

const forbidden = (path: string): Text => ({
  pt: `Sem permissão para usar ${path}. Corrija as permissões ou escolha outra pasta com --data-dir.`,
  en: `No permission to use ${path}. Fix its permissions or choose another folder with --data-dir.`,
});

/** The sentence for a failed file operation on `path`. */
export function fileProblem(error: unknown, path: string): Problem {
  const code = systemCode(error);
  if (code === 'EACCES' || code === 'EPERM') return { code: 'no-permission', text: forbidden(path) };
  if (code === 'EEXIST') return { code: 'ENOTDIR', text: sentence('ENOTDIR', path, error) };
  return { code: code ?? 'file', text: sentence(code ?? '', path, error) };
}

function sentence(code: string, path: string, error: unknown): Text {
  const known = SENTENCES[code];
  if (known !== undefined) return known(path);
  const detail = error instanceof Error ? error.message : String(error);
  return {
    pt: `Não foi possível usar ${path} (${detail}). Confira o disco e tente de novo.`,
    en: `${path} could not be used (${detail}). Check the disk and try again.`,
  };
}

/** Node's code of a system error, such as `ENOSPC`; null for other errors. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
