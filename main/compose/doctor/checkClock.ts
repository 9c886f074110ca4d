import type { Finding } from './finding';
import type { LastContact } from './lastContact';

/** This Vigia was made after it: a clock before it is wrong. */
const MADE_AFTER = Date.UTC(2025, 0, 1);

/** The notice of the window speaks above it, too. */
const SKEW_LIMIT_S = 2;

/**
 * Whether this computer's clock can be right: not before Vigia was made, not before a candle that has opened, and
 * near MetaTrader's. `skew`: seconds by which MetaTrader's clock is ahead; null when nobody knows.
 */
export function checkClock(last: LastContact | null, now: number, skew: number | null): Finding {
  const check = 'clock';
  const shown = `${new Date(now).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const opened = Math.max(MADE_AFTER, last?.time ?? 0);
  if (now >= opened && skew !== null) {
    const [pt, en] = skew > 0 ? ['atrasado', 'behind'] : ['adiantado', 'ahead of'];
    const seconds = Math.abs(skew).toFixed(1);
    const compared = {
      pt: `O relógio deste computador mostra ${shown}, ${seconds.replace('.', ',')} s ${pt} em relação ao do MetaTrader.`,
      en: `This computer's clock shows ${shown}, ${seconds} s ${en} MetaTrader's.`,
    };
    if (Math.abs(skew) <= SKEW_LIMIT_S) return { check, level: 'ok', text: compared };
    return {
      check,
      level: 'warning',
      text: {
        pt: `${compared.pt} Mande o sistema sincronizar o relógio; nenhum candle muda por isso.`,
        en: `${compared.en} Let the system synchronise its clock; no candle is moved by that.`,
      },
    };
  }
  if (now >= opened) {
    return {
      check,
      level: 'ok',
      text: {
        pt: `O relógio deste computador mostra ${shown}. Com o MT5 conectado, o Vigia o compara sem parar e avisa acima de 2 s.`,
        en: `This computer's clock shows ${shown}. While MT5 is connected, Vigia compares it all the time and tells above 2 s.`,
      },
    };
  }
  const least = `${new Date(opened).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  return {
    check,
    level: 'problem',
    text: {
      pt: `O relógio deste computador mostra ${shown}, e já são no mínimo ${least}. Mande o sistema sincronizar o relógio.`,
      en: `This computer's clock shows ${shown}, and it is ${least} at least. Let the system synchronise its clock.`,
    },
  };
}
