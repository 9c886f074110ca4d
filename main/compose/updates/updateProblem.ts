import type { Problem, Text } from '../../problem';

export type UpdateCode =
  | 'update-unreachable'
  | 'update-unreadable'
  | 'update-unsigned'
  | 'update-older'
  | 'update-damaged'
  | 'update-no-room';

const KEPT = {
  pt: 'O Vigia continua na versão de agora.',
  en: 'Vigia stays at the version it has.',
};

const SENTENCES: Readonly<Record<UpdateCode, (detail: string, newest: string) => Text>> = {
  'update-unreachable': (detail) => ({
    pt: `Novas versões não puderam ser procuradas em updates.feed (${detail}). ${KEPT.pt} Confira a conexão e o endereço.`,
    en: `New versions could not be looked for at updates.feed (${detail}). ${KEPT.en} Check the connection and the address.`,
  }),
  'update-unreadable': () => ({
    pt: `O que está em updates.feed não descreve uma versão do Vigia. ${KEPT.pt} Confira o endereço.`,
    en: `What stands at updates.feed describes no version of Vigia. ${KEPT.en} Check the address.`,
  }),
  'update-unsigned': () => ({
    pt: `A versão em updates.feed não foi assinada por updates.publicKey e não foi baixada. ${KEPT.pt} Não instale nada dali antes de perguntar a quem publica.`,
    en: `The version at updates.feed is not signed by updates.publicKey and was not downloaded. ${KEPT.en} Install nothing from there before you have asked who publishes it.`,
  }),
  'update-older': (offered, newest) => ({
    pt: `updates.feed oferece a versão ${offered}, mas já assinou a ${newest}: uma versão antiga não foi baixada. ${KEPT.pt} Pergunte a quem publica; quem quer voltar publica uma versão mais nova.`,
    en: `updates.feed offers version ${offered}, but it has already signed ${newest}: an old version was not downloaded. ${KEPT.en} Ask who publishes it; to go back, they publish a newer version.`,
  }),
  'update-damaged': (detail) => ({
    pt: `${detail} não chegou como foi assinado e foi apagado. ${KEPT.pt} O Vigia tenta de novo em um dia.`,
    en: `${detail} did not arrive as it was signed and was deleted. ${KEPT.en} Vigia tries again in a day.`,
  }),
  'update-no-room': (detail) => ({
    pt: `${detail} não foi baixado: depois dele sobraria menos de 1 GB no disco da pasta de dados, de que os alertas precisam. ${KEPT.pt} Libere espaço; o Vigia tenta de novo em um dia.`,
    en: `${detail} was not downloaded: after it less than 1 GB would be left on the disk of the data folder, which alerts need. ${KEPT.en} Free room; Vigia tries again in a day.`,
  }),
};

export function updateProblem(code: UpdateCode, detail: string, newest = ''): Problem {
  return { code, text: SENTENCES[code](detail, newest) };
}
