import type { Notice } from '../../app/engine/ports';

/** Beyond this the clocks differ by a played file, not by a wrong setting. */
const DAY_MS = 86_400_000;

/** The sentences the bridge has for the trader. */
export const bridgeNotices = {
  wrongToken(at: number): Notice {
    return {
      code: 'bridge-token',
      level: 'warning',
      text: {
        pt: 'Um programa tentou se conectar à ponte com o token errado. Copie o token atual do Vigia para a entrada do Expert Advisor.',
        en: 'A program tried to connect to the bridge with a wrong token. Copy the current token from Vigia into the input of the Expert Advisor.',
      },
      at,
    };
  },

  coolDown(at: number, seconds: number): Notice {
    return {
      code: 'bridge-cool-down',
      level: 'warning',
      text: {
        pt: `Cinco tokens errados em um minuto: a ponte recusa conexões por ${seconds} s. Corrija o token no Expert Advisor; ele se reconecta sozinho.`,
        en: `Five wrong tokens in a minute: the bridge refuses connections for ${seconds} s. Correct the token in the Expert Advisor; it reconnects by itself.`,
      },
      at,
    };
  },

  version(at: number, theirs: string): Notice {
    return {
      code: 'bridge-version',
      level: 'error',
      text: {
        pt: `A ponte fala a versão ${theirs} do protocolo e este Vigia fala a versão 1. Instale o Expert Advisor que acompanha este Vigia.`,
        en: `The bridge speaks version ${theirs} of the protocol and this Vigia speaks version 1. Install the Expert Advisor that comes with this Vigia.`,
      },
      at,
    };
  },

  clockSkew(at: number, skewMs: number): Notice {
    if (Math.abs(skewMs) > DAY_MS) {
      const day = new Date(at + skewMs).toISOString().slice(0, 10);
      return {
        code: 'bridge-clock',
        level: 'info',
        text: {
          pt: `O relógio do terminal está em ${day}: são dados gravados. Se não forem, confira o relógio do PC.`,
          en: `The terminal's clock stands at ${day}: this is recorded data. If it is not, check the PC clock.`,
        },
        at,
      };
    }
    const seconds = Math.round(Math.abs(skewMs) / 100) / 10;
    const [pt, en] = skewMs > 0 ? ['atrasado', 'behind'] : ['adiantado', 'ahead of'];
    return {
      code: 'bridge-clock',
      level: 'warning',
      text: {
        pt: `O relógio deste computador está ${String(seconds).replace('.', ',')} s ${pt} em relação ao do terminal. Confira o relógio do PC.`,
        en: `This computer's clock is ${seconds} s ${en} the terminal's. Check the PC clock.`,
      },
      at,
    };
  },

  unrepaired(at: number, symbol: string, from: number, to: number): Notice {
    const [first, second] = [from, to].map((time) => `${new Date(time).toISOString().slice(0, 16)}Z`);
    return {
      code: 'bridge-gap',
      level: 'warning',
      text: {
        pt: `${symbol}: o terminal não tem histórico que se junte aos candles guardados; entre ${first} e ${second} podem faltar candles. Os indicadores recomeçam a partir daí. Aumente "Máx. de barras no gráfico" no MetaTrader para o terminal guardar mais.`,
        en: `${symbol}: the terminal has no history that joins the stored candles; candles between ${first} and ${second} may be missing. The indicators start afresh there. Raise "Max bars in chart" in MetaTrader for the terminal to keep more.`,
      },
      at,
    };
  },
} as const;
