import { zoneOffset } from '../../market/zoneOffset';
import type { Timeframe } from '../../market/timeframe';
import type { FeedState } from '../ports/market';

export interface Sentence {
  readonly pt: string;
  readonly en: string;
}

interface Texts {
  readonly begin: Sentence;
  readonly end: Sentence;
}

interface SilentFeed {
  readonly symbol: string;
  readonly timeframe: Timeframe;
  readonly silentSince: number;
  readonly zone: string;
  readonly closed: boolean;
  readonly state: FeedState;
}

interface CheckedSymbol {
  readonly symbol: string;
  readonly said: number;
  readonly reproduced: number;
  readonly unexplained: number;
}

const NOTHING: Sentence = { pt: '', en: '' };

/** What each internal alert says when it begins and when it ends: what happened, to what, what to do. */
export const internalTexts = {
  feed({ symbol, timeframe, silentSince, zone, closed, state }: SilentFeed): Texts {
    const time = `${clockTime(silentSince, zone)} (${zone})`;
    const isAway = state === 'link-down' || state === 'waiting';
    const pt = isAway
      ? 'O Expert Advisor não está conectado: abra o MetaTrader e confira se ele está no gráfico'
      : 'Confira no MetaTrader se ele está conectado à corretora e se o gráfico se move';
    const en = isAway
      ? 'The Expert Advisor is not connected: open MetaTrader and check that it is on the chart'
      : 'Check in MetaTrader that it is connected to the broker and that the chart moves';
    return {
      begin: {
        pt: `${symbol} ${timeframe}: nenhum candle novo desde ${time}, e o pregão está aberto. Sem candles não há alertas deste ativo. ${pt}.`,
        en: `${symbol} ${timeframe}: no new candle since ${time}, and the session is open. Without candles there are no alerts of this symbol. ${en}.`,
      },
      end: closed
        ? {
            pt: `${symbol}: o pregão terminou sem que os candles voltassem. O que faltou é pedido ao MetaTrader na próxima conexão.`,
            en: `${symbol}: the session ended before the candles came back. What is missing is asked of MetaTrader at the next connection.`,
          }
        : {
            pt: `${symbol}: os candles voltaram a chegar. Os que faltaram são pedidos de novo ao MetaTrader.`,
            en: `${symbol}: candles are coming in again. The missing ones are asked of MetaTrader again.`,
          },
    };
  },
  queue: (waiting: number): Texts => ({
    begin: {
      pt: `${waiting} notificações esperam na fila. Nenhum alerta se perde, mas eles chegam atrasados. Veja em Sistema qual canal falha e confira a conexão e as configurações dele.`,
      en: `${waiting} notifications wait in the queue. No alert is lost, but they arrive late. See in System which channel fails and check its connection and its settings.`,
    },
    end: {
      pt: `A fila de notificações voltou ao normal (${waiting} esperam).`,
      en: `The queue of notifications is back to normal (${waiting} wait).`,
    },
  }),
  disk: (folder: string, free: number): Texts => ({
    begin: {
      pt: `Restam só ${megabytes(free)} MB no disco de ${folder}. Sem espaço, candles e alertas não podem ser gravados. Libere espaço neste disco.`,
      en: `Only ${megabytes(free)} MB are left on the disk of ${folder}. Without room no candles and alerts can be stored. Free some space on this disk.`,
    },
    end: {
      pt: `Há espaço de novo no disco de ${folder}.`,
      en: `There is room again on the disk of ${folder}.`,
    },
  }),
  auditBroken: (problem: Sentence | null): Texts => ({
    begin: around(problem, {
      pt: [
        'A auditoria está quebrada: ',
        '. Os alertas continuam. Guarde uma cópia da pasta de dados como está e rode "vigia audit verify".',
      ],
      en: [
        'The audit is broken: ',
        '. Alerts go on. Keep a copy of the data folder as it is and run "vigia audit verify".',
      ],
    }),
    end: { pt: 'A auditoria está íntegra de novo.', en: 'The audit is intact again.' },
  }),
  auditUnkept: (problem: Sentence | null): Texts => ({
    begin: around(problem, {
      pt: [
        'A auditoria não pôde ser assinada ou arquivada: ',
        ' Nenhum registro se perdeu; a próxima tentativa é em um dia ou quando o Vigia abrir.',
      ],
      en: [
        'The audit could not be signed or archived: ',
        ' No record was lost; the next try is in a day or when Vigia starts.',
      ],
    }),
    end: {
      pt: 'A auditoria voltou a ser assinada e arquivada.',
      en: 'The audit is signed and archived again.',
    },
  }),
  notReproduced: ({ symbol, said, reproduced, unexplained }: CheckedSymbol): Texts => ({
    begin:
      said === 0
        ? {
            pt: `${symbol}: a conferência do dia achou nos candles guardados ${unexplained} alerta(s) que não foram ditos ao vivo, e nada explica por quê. Os alertas continuam. Veja a lista na aba Desempenho e envie-a, com o arquivo de logs/, a quem mantém o Vigia.`,
            en: `${symbol}: the check of the day found ${unexplained} alert(s) in the stored candles that were not said live, and nothing explains why. The alerts go on. See the list in the Performance tab and send it, with the file in logs/, to those who maintain Vigia.`,
          }
        : {
            pt: `${symbol}: a conferência do dia achou ${unexplained} diferença(s) sem explicação (${reproduced} de ${said} alertas reproduzidos). Os alertas continuam. Veja a lista na aba Desempenho e envie-a, com o arquivo de logs/, a quem mantém o Vigia.`,
            en: `${symbol}: the check of the day found ${unexplained} difference(s) that nothing explains (${reproduced} of ${said} alerts reproduced). The alerts go on. See the list in the Performance tab and send it, with the file in logs/, to those who maintain Vigia.`,
          },
    end: {
      pt: `${symbol}: a conferência do dia reproduziu ${reproduced} de ${said} alertas, sem diferença inexplicada.`,
      en: `${symbol}: the check of the day reproduced ${reproduced} of ${said} alerts, with no difference unexplained.`,
    },
  }),
  backup: (problem: Sentence | null): Texts => ({
    begin: around(problem, {
      pt: [
        'A cópia de segurança diária falhou: ',
        ' Alertas e gravação continuam; a próxima tentativa é em uma hora.',
      ],
      en: ['The daily backup failed: ', ' Alerts and recording go on; the next try is in an hour.'],
    }),
    end: { pt: 'A cópia de segurança foi feita e conferida.', en: 'The backup was made and checked.' },
  }),
} as const;

function around(
  problem: Sentence | null,
  words: { readonly pt: readonly [string, string]; readonly en: readonly [string, string] },
): Sentence {
  if (problem === null) return NOTHING;
  return {
    pt: `${words.pt[0]}${problem.pt}${words.pt[1]}`,
    en: `${words.en[0]}${problem.en}${words.en[1]}`,
  };
}

function megabytes(bytes: number): string {
  return Number.isFinite(bytes) ? String(Math.floor(bytes / 1_000_000)) : '?';
}

/** Asked for every symbol at every look: a formatter of Intl for each would be kilobytes outside of the heap. */
function clockTime(time: number, zone: string): string {
  if (!Number.isFinite(time)) return '?';
  return new Date(time + zoneOffset(zone, time)).toISOString().slice(11, 16);
}
