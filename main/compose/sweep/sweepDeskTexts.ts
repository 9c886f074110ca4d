import { MOST_IN_WINDOW } from '../../../app/contract/ipcSweep';
import type { Text } from '../../problem';
import type { SweepProgress } from './runSweep';

/** What is said of searches in the window. */
export const sweepDeskTexts = {
  /** Null: nothing had been tried yet. */
  interrupted: (progress: SweepProgress | null): Text =>
    progress === null
      ? {
          pt: 'A busca foi interrompida antes de testar uma configuração.',
          en: 'The search was interrupted before a setting was tried.',
        }
      : {
          pt: `A busca foi interrompida em ${progress.done} de ${progress.total} configurações. Inicie a mesma busca para continuar de onde parou; outra busca, ou fechar o Vigia, descarta o que foi feito.`,
          en: `The search was interrupted at ${progress.done} of ${progress.total} settings. Start the same search to go on from there; another search, or closing Vigia, discards what was done.`,
        },
  nothing: {
    pt: 'Ainda não há resultado para guardar. Inicie a busca primeiro.',
    en: 'There is no result to keep yet. Start the search first.',
  },
  tooMany: (size: number): Text => ({
    pt: `São ${size} configurações; aqui cabem ${MOST_IN_WINDOW}. Tire valores da grade, sorteie algumas, ou use o comando vigia sweep.`,
    en: `These are ${size} settings; ${MOST_IN_WINDOW} fit here. Take values out of the grid, draw some of them, or use the command vigia sweep.`,
  }),
  died: (error: unknown): Text => {
    const why = (error instanceof Error ? error.message : String(error)).slice(0, 200);
    return {
      pt: `A busca parou por um erro do próprio Vigia (${why}). O mercado ao vivo continua. Inicie de novo com menos configurações ou menos candles; se repetir, envie esta frase a quem mantém o Vigia.`,
      en: `The search stopped on an error of Vigia itself (${why}). The live market goes on. Start again with fewer settings or fewer candles; if it happens again, send this sentence to those who maintain Vigia.`,
    };
  },
} as const;
