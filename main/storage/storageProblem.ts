import Database from 'better-sqlite3';
import { fileProblem, systemCode } from '../fileProblem';
import type { Problem, Text } from '../problem';

/** Why the database could not do what it was asked. */
export type StorageCode =
  | 'disk-full'
  | 'read-only'
  | 'locked'
  | 'corrupt'
  | 'newer'
  | 'older'
  | 'missing'
  | 'in-use'
  | 'no-room'
  | 'bad-copy'
  | 'same-file'
  | 'half-restored'
  | 'broken-audit'
  | 'cannot-open'
  | 'io-error'
  | 'refused';

const SENTENCES: Readonly<Record<StorageCode, (path: string, detail: string) => Text>> = {
  'disk-full': (path) => ({
    pt: `O disco está cheio: ${path} não pôde ser gravado. Libere espaço; nada do que já foi gravado se perdeu.`,
    en: `The disk is full: ${path} could not be written. Free some space; nothing already stored was lost.`,
  }),
  'read-only': (path) => ({
    pt: `${path} só pode ser lido. Corrija as permissões da pasta ou escolha outra com --data-dir.`,
    en: `${path} is read-only. Fix the permissions of its folder or choose another one with --data-dir.`,
  }),
  locked: (path) => ({
    pt: `${path} está ocupado por outro programa. Feche quem o estiver usando e tente de novo.`,
    en: `${path} is locked by another program. Close whatever is using it and try again.`,
  }),
  corrupt: (path, detail) => ({
    pt: `${path} está danificado ou não é um banco de dados (${detail}). O arquivo ficou como está. Restaure a cópia mais recente com "vigia restore ARQUIVO" (veja "vigia backup list"), ou comece com uma pasta nova usando --data-dir.`,
    en: `${path} is damaged or not a database (${detail}). The file was left as it is. Restore the newest copy with "vigia restore FILE" (see "vigia backup list"), or start with a new folder using --data-dir.`,
  }),
  newer: (path, detail) => ({
    pt: `${path} foi gravado por uma versão mais nova do Vigia (${detail}). Atualize o Vigia; o arquivo ficou como está.`,
    en: `${path} was written by a newer version of Vigia (${detail}). Update Vigia; the file was left as it is.`,
  }),
  older: (path) => ({
    pt: `${path} ainda tem o formato de uma versão anterior do Vigia. Abra o Vigia uma vez para atualizá-lo; uma cópia é feita antes.`,
    en: `${path} still has the layout of an earlier Vigia. Start Vigia once to bring it up to date; a copy is made first.`,
  }),
  missing: (path) => ({
    pt: `${path} não existe: o Vigia ainda não foi aberto nesta pasta de dados. Confira --data-dir.`,
    en: `${path} does not exist: Vigia has not run on this data folder yet. Check --data-dir.`,
  }),
  'in-use': (path, detail) => ({
    pt: `O Vigia já está aberto nesta pasta de dados (${detail}; ${path}). Use a janela aberta, feche-a primeiro, ou escolha outra pasta com --data-dir.`,
    en: `Vigia is already running on this data folder (${detail}; ${path}). Use the open window, close it first, or choose another folder with --data-dir.`,
  }),
  'no-room': (path, detail) => ({
    pt: `Falta espaço em disco em ${path} para uma cópia do banco de dados (${detail}). Libere espaço ou guarde menos cópias (backup em alertas.yaml).`,
    en: `There is not enough room on the disk of ${path} for a copy of the database (${detail}). Free some space or keep fewer backups (backup in alertas.yaml).`,
  }),
  'bad-copy': (path, detail) => ({
    pt: `${path} não é uma cópia íntegra do banco de dados do Vigia (${detail}). Use outra; "vigia backup list" mostra as que há.`,
    en: `${path} is no whole copy of Vigia's database (${detail}). Use another one; "vigia backup list" shows those there are.`,
  }),
  'same-file': (path) => ({
    pt: `${path} é o próprio banco de dados em uso. Indique uma cópia de backups/; "vigia backup list" mostra as que há.`,
    en: `${path} is the database itself. Name a copy in backups/; "vigia backup list" shows those there are.`,
  }),
  'broken-audit': (path, detail) => ({
    pt: `A auditoria em ${path} está quebrada a partir do registro ${detail}. Restaure uma cópia mais antiga, ou esta mesma com --accept-broken-audit, se nenhuma outra serve.`,
    en: `The audit in ${path} is broken from record ${detail} on. Restore an older backup, or this one with --accept-broken-audit when no other will do.`,
  }),
  'half-restored': (path) => ({
    pt: `A restauração de ${path} foi interrompida. Abra o Vigia, ou repita "vigia restore ARQUIVO", para terminá-la.`,
    en: `The restore of ${path} was interrupted. Start Vigia, or run "vigia restore FILE" again, to end it.`,
  }),
  'cannot-open': (path, detail) => ({
    pt: `${path} não pôde ser aberto (${detail}). Confira se a pasta existe e se você tem permissão.`,
    en: `${path} could not be opened (${detail}). Check that the folder exists and that you have permission.`,
  }),
  'io-error': (path, detail) => ({
    pt: `O disco falhou ao gravar ou ler ${path} (${detail}). Confira o disco; nada do que já foi gravado se perdeu.`,
    en: `The disk failed while writing or reading ${path} (${detail}). Check the disk; nothing already stored was lost.`,
  }),
  refused: (path, detail) => ({
    pt: `O banco de dados ${path} recusou a gravação (${detail}). Isto é um defeito do Vigia: envie o arquivo de logs/.`,
    en: `The database ${path} refused a write (${detail}). This is a defect of Vigia: please send the file in logs/.`,
  }),
};

export function storageProblem(code: StorageCode, path: string, detail = ''): Problem {
  return { code, text: SENTENCES[code](path, detail) };
}

/** The problem behind what SQLite threw; other errors are bugs and are thrown again. */
export function problemOf(error: unknown, path: string): Problem {
  if (error instanceof Database.SqliteError) return storageProblem(codeOf(error.code), path, error.code);
  if (systemCode(error) !== null) return fileProblem(error, path);
  // better-sqlite3 checks the folder itself and throws a TypeError when it is missing.
  if (error instanceof TypeError && error.message.includes('directory does not exist'))
    return storageProblem('cannot-open', path, 'ENOENT');
  throw error;
}

function codeOf(sqlite: string): StorageCode {
  if (sqlite === 'SQLITE_FULL') return 'disk-full';
  if (sqlite.startsWith('SQLITE_READONLY')) return 'read-only';
  if (sqlite.startsWith('SQLITE_BUSY') || sqlite.startsWith('SQLITE_LOCKED')) return 'locked';
  if (sqlite.startsWith('SQLITE_CORRUPT') || sqlite === 'SQLITE_NOTADB') return 'corrupt';
  if (sqlite.startsWith('SQLITE_CANTOPEN') || sqlite === 'SQLITE_PERM') return 'cannot-open';
  if (sqlite.startsWith('SQLITE_IOERR')) return 'io-error';
  return 'refused';
}
