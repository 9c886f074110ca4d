import type { Text } from '../problem';

/** What the shell says by itself. */
export const alreadyRunning = (folder: string): Text => ({
  pt: `O Vigia já está aberto com a pasta ${folder}: a janela dele foi trazida para a frente.`,
  en: `Vigia is already open on the folder ${folder}: its window was brought to the front.`,
});

export const windowKeepsDying = (reason: string): Text => ({
  pt: `A janela fechou sozinha várias vezes seguidas (${reason}). Os alertas continuam sendo gravados; reinicie o Vigia para ver o gráfico.`,
  en: `The window died several times in a row (${reason}). Alerts are still being recorded; restart Vigia to see the chart.`,
});
