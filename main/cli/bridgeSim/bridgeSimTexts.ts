import type { Text } from '../../problem';
import type { SimProgress } from './simOptions';

const COUNT = { pt: new Intl.NumberFormat('pt-BR'), en: new Intl.NumberFormat('en-US') } as const;

/** The sentences of `bridge-sim`. */
export const bridgeSimTexts = {
  summary: {
    pt: 'Toca uma exportação de barras na porta da ponte, como o MetaTrader faria',
    en: 'Plays a bar export to the bridge port, as MetaTrader would',
  },
  help: {
    pt: `  --speed N|max        candles por segundo (padrão: 4); max ou 0: tão rápido quanto o Vigia confirma
  --symbol ATIVO       nome do ativo (padrão: o do arquivo, como WIN$N)
  --from AAAA-MM-DD    primeiro dia (do mercado) que é tocado; os candles antes dele são histórico
  --to AAAA-MM-DD      último dia
  --history N          candles de histórico antes do primeiro tocado (padrão: 500)
  --host ENDEREÇO      onde o Vigia escuta (padrão: onde o que está aberto escuta, senão bridge.host de alertas.yaml)
  --port N             e em que porta (padrão: a mesma, senão bridge.port de alertas.yaml)
  --token T            token da ponte (padrão: o da pasta de dados)
  --tick-size PASSO    menor passo de preço, como o terminal o diria (padrão: o do símbolo, ou o que os preços mostram)`,
    en: `  --speed N|max        candles a second (default: 4); max or 0: as fast as Vigia acknowledges
  --symbol NAME        name of the symbol (default: the file's, such as WIN$N)
  --from YYYY-MM-DD    first day (of the market) that is played; the candles before it are history
  --to YYYY-MM-DD      last day
  --history N          candles of history before the first one played (default: 500)
  --host ADDRESS       where Vigia listens (default: where the one that runs does, else bridge.host of alertas.yaml)
  --port N             and on which port (default: the same, else bridge.port of alertas.yaml)
  --token T            token of the bridge (default: the one in the data folder)
  --tick-size STEP     smallest price step, as the terminal would say it (default: the symbol's, or what the prices show)`,
  },

  badSpeed: (value: string): Text => ({
    pt: `--speed ${value}: use um número de candles por segundo, de 0.01 a 100000, ou max.`,
    en: `--speed ${value}: use a number of candles a second, from 0.01 to 100000, or max.`,
  }),
  badDay: (option: string, value: string): Text => ({
    pt: `--${option} ${value}: use um dia como 2021-08-23.`,
    en: `--${option} ${value}: use a day such as 2021-08-23.`,
  }),
  badPort: (value: string): Text => ({
    pt: `--port ${value}: use uma porta de 1 a 65535.`,
    en: `--port ${value}: use a port from 1 to 65535.`,
  }),
  portZero: {
    pt: 'bridge.port em alertas.yaml é 0, uma porta qualquer: diga com --port em qual o Vigia escuta.',
    en: 'bridge.port in alertas.yaml is 0, any port: say with --port on which one Vigia listens.',
  },
  noSymbol: (file: string): Text => ({
    pt: `O nome do arquivo ${file} não diz o ativo. Diga-o com --symbol, por exemplo --symbol WIN$N.`,
    en: `The file name ${file} does not tell the symbol. Give it with --symbol, for example --symbol WIN$N.`,
  }),
  noGrid: (file: string): Text => ({
    pt: `Os preços de ${file} não estão em nenhuma grade de ticks conhecida. Exporte preços com no máximo 8 decimais.`,
    en: `The prices of ${file} lie on no known tick grid. Export prices with at most 8 decimals.`,
  }),
  nothingToPlay: (file: string): Text => ({
    pt: `Em ${file} não há candles entre --from e --to para tocar. Confira os dias.`,
    en: `In ${file} there are no candles between --from and --to to play. Check the days.`,
  }),
  noToken: (path: string): Text => ({
    pt: `Não há token da ponte em ${path}. Abra o Vigia uma vez com esta pasta de dados, ou passe --token.`,
    en: `There is no bridge token in ${path}. Start Vigia once with this data folder, or give --token.`,
  }),

  noListener: (host: string, port: number): Text => ({
    pt: `Ninguém escuta em ${host}:${port}. Abra o Vigia (npm start) e repita, ou diga a porta com --port.`,
    en: `Nobody listens on ${host}:${port}. Start Vigia (npm start) and repeat, or give its port with --port.`,
  }),
  noWelcome: (host: string, port: number): Text => ({
    pt: `O programa que escuta em ${host}:${port} não responde como a ponte do Vigia. Diga com --port a porta da ponte (bridge.port em alertas.yaml).`,
    en: `The program that listens on ${host}:${port} does not answer as the bridge of Vigia. Give the port of the bridge with --port (bridge.port in alertas.yaml).`,
  }),
  waiting: (host: string, port: number): Text => ({
    pt: `O Vigia em ${host}:${port} saiu do ar; espero por ele e continuo daí (Ctrl-C encerra).`,
    en: `Vigia on ${host}:${port} went away; waiting for it, to go on from there (Ctrl-C ends).`,
  }),
  lost: (host: string, port: number): Text => ({
    pt: `A ligação com o Vigia em ${host}:${port} caiu e não voltou. Confira se ele está aberto e repita: o que falta é tocado.`,
    en: `The connection to Vigia on ${host}:${port} broke and did not come back. Check that it runs and repeat: what is missing will be played.`,
  }),
  refused(code: string, message: string, symbol: string): Text {
    switch (code) {
      case 'auth':
        return {
          pt: `O Vigia recusou o token (${message}). Use a pasta de dados do Vigia que está aberto (--data-dir) ou copie o token dele (vigia token) para --token.`,
          en: `Vigia refused the token (${message}). Use the data folder of the running Vigia (--data-dir), or copy its token (vigia token) into --token.`,
        };
      case 'busy':
        return {
          pt: `Outra ponte já envia ${symbol} ao Vigia. Feche-a ou escolha outro nome com --symbol.`,
          en: `Another bridge already sends ${symbol} to Vigia. Close it, or choose another name with --symbol.`,
        };
      default:
        return {
          pt: `O Vigia recusou a conexão (${code}: ${message}).`,
          en: `Vigia refused the connection (${code}: ${message}).`,
        };
    }
  },
  alreadyThere: (symbol: string): Text => ({
    pt: `O Vigia já tem os candles deste arquivo, ou mais novos, em ${symbol}: não há nada a tocar. Para tocá-lo de novo use outro nome, por exemplo --symbol ${symbol}.2.`,
    en: `Vigia already holds the candles of this file, or newer ones, as ${symbol}: there is nothing to play. To play it again use another name, for example --symbol ${symbol}.2.`,
  }),
  interrupted: (symbol: string, progress: SimProgress): Text => ({
    pt: `Interrompido: ${COUNT.pt.format(progress.played)} candles de ${symbol} tocados. O mesmo comando continua daí.`,
    en: `Interrupted: ${COUNT.en.format(progress.played)} candles of ${symbol} played. The same command goes on from there.`,
  }),
  finished: (symbol: string, progress: SimProgress, seconds: number): Text => ({
    pt: `${symbol}: ${COUNT.pt.format(progress.played)} candles tocados em ${seconds.toFixed(1).replace('.', ',')} s, ${COUNT.pt.format(progress.history)} enviados como histórico.`,
    en: `${symbol}: ${COUNT.en.format(progress.played)} candles played in ${seconds.toFixed(1)} s, ${COUNT.en.format(progress.history)} sent as history.`,
  }),
  rejectedRows: (count: number, line: number, reason: Text): Text => ({
    pt: `${COUNT.pt.format(count)} linhas do arquivo não são candles e ficaram de fora; a primeira é a linha ${line} (${reason.pt}).`,
    en: `${COUNT.en.format(count)} lines of the file are no candles and were left out; the first is line ${line} (${reason.en}).`,
  }),
} as const;
