import type { Text } from '../../problem';

/** The sentence about a backtest that ended on an error nobody foresaw. */
export function backtestDied(error: unknown): Text {
  const why = (error instanceof Error ? error.message : String(error)).slice(0, 200);
  return {
    pt: `O backtest parou por um erro do próprio Vigia (${why}). O mercado ao vivo continua. Rode de novo com outros candles ou com as configurações de agora; se repetir, envie esta frase a quem mantém o Vigia.`,
    en: `The backtest stopped on an error of Vigia itself (${why}). The live market goes on. Run it again with other candles or with the settings of now; if it happens again, send this sentence to those who maintain Vigia.`,
  };
}
