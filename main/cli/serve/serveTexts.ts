import type { Text } from '../../problem';

export const serveTexts = {
  summary: {
    pt: 'tudo menos a janela: ponte, alertas, servidor HTTP e WebSocket',
    en: 'everything but the window: bridge, alerts, HTTP and WebSocket server',
  },
  help: {
    pt: `  --http-port N        porta HTTP e WebSocket (0 = qualquer livre; padrão: a das configurações)
  --bridge-port N      porta da ponte do MetaTrader (0 = qualquer livre; padrão: a das configurações)
  --exit-after S       termina sozinho depois de S segundos`,
    en: `  --http-port N        HTTP and WebSocket port (0 = any free one; default: the one in the settings)
  --bridge-port N      port of the MetaTrader bridge (0 = any free one; default: the one in the settings)
  --exit-after S       ends by itself after S seconds`,
  },
  bridge: (host: string, port: number): Text => ({
    pt: `Ponte do MetaTrader: ${host}:${port}`,
    en: `MetaTrader bridge: ${host}:${port}`,
  }),
  simulated: {
    pt: 'Mercado SIMULADO (WIN$SIM) até que uma ponte se conecte.',
    en: 'SIMULATED market (WIN$SIM) until a bridge connects.',
  },
} as const;
